-- What a laboratory decided, each with the answer that it had before it. Nothing is changed or removed afterwards: a
-- correction is a decision of its own that names the one it corrects, and so is a withdrawal.

-- Answers in JSON, deflated; a correction has the answer of what it corrects.
CREATE TABLE answer (
  digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  json BLOB NOT NULL
) STRICT;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  title TEXT NOT NULL,
  stance TEXT NOT NULL CHECK (stance IN ('taken', 'otherwise', 'disputed')),
  instead TEXT NOT NULL,
  instead_core TEXT NOT NULL,
  because TEXT NOT NULL,
  request TEXT NOT NULL,
  status TEXT NOT NULL,
  core TEXT NOT NULL,
  version TEXT NOT NULL,
  language TEXT NOT NULL,
  program_digest TEXT NOT NULL,
  rules_digest TEXT NOT NULL,
  knowledge_digest TEXT NOT NULL,
  request_digest TEXT NOT NULL,
  answer TEXT NOT NULL REFERENCES answer (digest),
  corrects INTEGER UNIQUE REFERENCES decision (id) CHECK (corrects < id),
  searched TEXT NOT NULL
) STRICT;

CREATE TABLE withdrawal (
  decision INTEGER PRIMARY KEY REFERENCES decision (id),
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  because TEXT NOT NULL
) STRICT;

CREATE TRIGGER answer_stays BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'what is kept stays'); END;
CREATE TRIGGER answer_is_not_removed BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'what is kept stays'); END;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'what is kept stays'); END;
CREATE TRIGGER decision_is_not_removed BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'what is kept stays'); END;
CREATE TRIGGER withdrawal_stays BEFORE UPDATE ON withdrawal BEGIN SELECT RAISE(ABORT, 'what is kept stays'); END;
CREATE TRIGGER withdrawal_is_not_removed BEFORE DELETE ON withdrawal BEGIN SELECT RAISE(ABORT, 'what is kept stays'); END;
