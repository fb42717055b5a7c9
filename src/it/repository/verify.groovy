import dev.cordon.it.Build
import groovy.json.JsonSlurper

def build = new Build(basedir)
def app = { repository, directory = 'target/cordon' -> build.report(repository + '/backend/app', directory) }
def json = { file -> new JsonSlurper().parse(new File(basedir, file)) }
def place = { it.physicalLocation.artifactLocation.uri }

// Wherever Maven was started, files are named from the root of the repository, and only its waivers count.
def rooted = app('rooted')
assert rooted.outcome == 'failed'
assert rooted.source.file == 'backend/app/pom.xml'
assert rooted.verdicts[0].declarations[0].where.startsWith('backend/app/pom.xml:14:')
assert rooted.notices.findAll { it.code == 'waivers-not-at-repository-root' }*.where == ['backend/.cordon/waivers.yaml']
assert rooted.notices.findAll { it.code == 'settings-not-at-repository-root' }*.where == ['backend/.cordon/cordon.yaml']
assert !Build.notices(app('nested')).contains('settings-not-at-repository-root')
def sarif = json('rooted/backend/target/cordon/aggregate.sarif').runs[0]
assert sarif.results*.locations.flatten().collect(place) == ['backend/app/pom.xml']
assert json('rooted/backend/target/cordon/aggregate.gitlab.json')*.location.path == ['backend/app/pom.xml']
assert new File(basedir, 'rooted/backend/target/cordon/aggregate.md').text.contains('| `backend/app/pom.xml:14` |')
assert build.log().contains('backend/app/pom.xml:14')
assert build.aggregate('rooted/target/from-root').outcome == 'failed'
assert build.aggregate('rooted/target/from-root').modules*.file as Set == ['pom.xml', 'backend/pom.xml', 'backend/app/pom.xml'] as Set

// Another directory, if the user names one that holds the build.
assert app('rooted', 'target/from-backend').source.file == 'app/pom.xml'
assert !app('rooted', 'target/from-backend').policy.parameters*.name.contains('cordon.sourceRoot')
assert build.log().contains("cordon.sourceRoot: 'app' is no directory that holds the build.")

// Waivers further down count where the root says so, also for a build that begins at the root.
assert app('nested').outcome == 'passed'
assert app('nested').verdicts[0].waivers*.where*.startsWith('backend/.cordon/waivers.yaml:3:') == [true]
assert build.aggregate('nested/target/cordon').outcome == 'passed'

assert build.log().contains('.cordon/waivers.yaml: the waiver file is a link that leads out of the repository.')
assert build.log().contains(".cordon/cordon.yaml:2:1: the key 'nestd' is unknown in the settings file.")
['linked', 'misspelt'].each { repository ->
    def record = build.aggregate(repository + '/backend/target/cordon')
    assert record.outcome == 'incomplete' && record.components == []
}

// What is called .git may be a file, which leads to the repository, or nowhere.
assert app('worktree').commit == [id: 'c' * 40, from: '.git']
assert app('worktree').source.file == 'backend/app/pom.xml'
assert !Build.notices(app('worktree')).contains('git-unreadable')
assert app('broken').source.file == 'backend/app/pom.xml'
assert app('broken').outcome == 'failed'
assert Build.notices(app('broken')).containsAll(['git-unreadable', 'waivers-not-at-repository-root'])
