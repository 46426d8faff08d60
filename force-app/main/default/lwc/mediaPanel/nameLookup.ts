import { filesOf, type FilesData, type Question } from './mediaQuery.ts';
import { foundQuery, namePattern, type NameVariables } from './nameSearch.ts';
import type { Found } from './panelView.ts';
import type { RecordLists } from './recordLists.ts';

/** Where the list shows all files, names are looked for in it alone. */
const nothingBeyond: Found = { files: [], totalCount: 0 };

/** A search, and the query that it needs, if any. */
export interface NameQuestion {
  /** What the user looks for in the names of files. */
  search: string;
  /** Asked only where the list does not show all files. */
  foundQuestion: Question<NameVariables> | undefined;
}

/** What the user looks for in the names of a record's files. */
export interface NameLookup {
  readonly question: NameQuestion;
  /** What was found beyond the list; undefined until it is known. */
  readonly found: Found | undefined;
  seek: (text: string) => void;
  readFound: (data: FilesData) => void;
}

/** Looks for names in the list of a record, and beyond it where it does not show all files. */
export const nameLookup = (recordId: string | undefined, lists: Pick<RecordLists, 'files' | 'totalCount'>): NameLookup => {
  let question: NameQuestion = { search: '', foundQuestion: undefined };
  let found: Found | undefined;
  return {
    get question() {
      return question;
    },
    get found() {
      return found;
    },
    seek(search) {
      const asks = recordId !== undefined && search !== '' && lists.totalCount > lists.files.length;
      const variables = asks && { parentId: recordId, like: namePattern(search) };
      question = { search, foundQuestion: variables ? { query: foundQuery, variables } : undefined };
      found = variables ? undefined : nothingBeyond;
    },
    readFound(data) {
      found = filesOf(data);
    },
  };
};
