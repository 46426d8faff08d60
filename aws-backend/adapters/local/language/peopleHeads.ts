const english =
  '(?:sur|last|family)[ -]?name, ?(?:fore|first|given)[ -]?names?|(?:first|last|middle|given|family|full|contact|employee|patient|customer contact|preferred|guest|student|pupil|driver|visitor|legal|tenant|member|caller|applicant|candidate|rep|parent|child|player) ?name|surname|forenames?|contact(?: person)?|employee|patient|attendee|participant|assignee|visitor|visiting|caller|driver|guest|witness|student|pupil|child|parent(?: ?/ ?guardian| or guardian)?|guardian|mother|father|mum|dad|emergency contact|next of kin|player|member|applicant|candidate|tenant|beneficiary|teacher|instructor|coach|(?:line )?manager|reports to|owner|requester|reporter|interviewer|(?:sales )?rep|signed by|approved by|collected by|received by|spouse|nurse|doctor|consultant|volunteer|crew|trainee|host name|swimmer|rider|name of (?:child|pupil|guest|visitor|employee|patient)';
const german =
  'vor- und (?:nach|zu)name|name, vorname|vorname|nachname|familienname|ansprechpartner(?:in)?|mitarbeiter(?:in)?|teilnehmer(?:in)?|besucher(?:in)?|besucht|fahrer(?:in)?|gast|schüler(?:in)?|kind|eltern(?:teil)?|mutter|vater|lehrer(?:in)?|trainer(?:in)?|spieler(?:in)?|patient(?:in)?|mieter(?:in)?|bewerber(?:in)?|notfallkontakt|mitglied|betreuer(?:in)?|empfänger(?:in)?|vertretung|zuständig|verantwortliche?r?|bearbeiter(?:in)?';
const french =
  "prénom|nom de famille|nom et prénom|nom,? prénom|prénom et nom|interlocuteur|visiteur|élève|enfant|parent|mère|père|conducteur|contact d[’']urgence|personne à prévenir|responsable(?: légal)?|salarié|patiente?|participant|locataire|candidate?|animateur|intervenant|bénévole|joueur";
const spanish =
  'apellidos?(?: y nombre)?|nombre y apellidos|apellidos, nombre|nombre completo|persona de contacto|visitante|alumn[oa]|padre|madre|tutora?|emplead[oa]|paciente|huésped|conductora?|contacto de emergencia|participante|candidat[oa]|inquilin[oa]|responsable|titular|jugadora?|voluntari[oa]|trabajadora?';

/** Column headers for people's names. */
export const peopleHeads = new RegExp(`^(?:${english}|${german}|${french}|${spanish})$`, 'iu');
