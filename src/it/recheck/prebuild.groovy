// An empty commit that has the same id everywhere, so that the properties of the invoker can name it.
def environment = ['GIT_AUTHOR_NAME=a', 'GIT_AUTHOR_EMAIL=a@example.org', 'GIT_AUTHOR_DATE=2026-11-28T00:00:00Z', 'GIT_COMMITTER_NAME=a',
        'GIT_COMMITTER_EMAIL=a@example.org', 'GIT_COMMITTER_DATE=2026-11-28T00:00:00Z', 'GIT_CONFIG_GLOBAL=/dev/null'] +
        System.getenv().findAll { !it.key.startsWith('GIT_') }.collect { "$it.key=$it.value" }
def commit = ['git', '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--allow-empty', '--message', 'empty'].execute(environment, basedir)
assert commit.waitFor() == 0: commit.err.text
return true
