import { Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks } from 'cdk-nag';

/** Fails the synthesis on violations of the AWS Solutions or HIPAA rules that aren't acknowledged with a reason. */
export const checkRules = (app: App): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new HIPAASecurityChecks(app));
};
