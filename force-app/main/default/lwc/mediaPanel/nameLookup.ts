import { filesOf, type FilesData, type Question } from './mediaQuery.ts';
import { foundQuery, namePattern, type NameVariables } from './nameSearch.ts';
import type { Found } from './panelView.ts';
import type { RecordLists } from './recordLists.ts';

/** If the list contains all files, only the list is searched. */
const nothingBeyond: Found = { files: [], totalCount: 0 };

/** A search and its query, if one is needed. */
export interface NameQuestion {
  /** The text that file names must contain. */
  search: string;
  /** Undefined if the list contains all files. */
  foundQuestion: Question<NameVariables> | undefined;
}

/** The search for names of a record's files. */
export interface NameLookup {
  readonly question: NameQuestion;
  /** The query's results, which may be missing in the list; undefined until known. */
  readonly found: Found | undefined;
  seek: (text: string) => void;
  readFound: (data: FilesData) => void;
}

/** Searches names in a record's list, and with a query if the list doesn't contain all files. */
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
