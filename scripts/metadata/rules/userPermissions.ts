/** Supported user permissions, and the permissions each requires: Object Reference, "PermissionSet", Permissions… fields. */
export const userPermissions: Partial<Record<string, readonly string[]>> = {
  ApiEnabled: [],
  ApiUserOnly: [],
  AssignPermissionSets: ['ViewSetup', 'ViewRoles'],
  CustomizeApplication: ['ViewSetup', 'ViewRoles'],
  ManageUsers: ['ViewSetup', 'ViewRoles', 'AssignPermissionSets'],
  ModifyAllData: ['ViewAllData'],
  RunFlow: [],
  RunReports: [],
  ViewAllData: [],
  ViewAllUsers: [],
  ViewRoles: [],
  ViewSetup: ['ViewRoles'],
};
