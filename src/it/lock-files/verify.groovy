import dev.cordon.it.Build

def build = new Build(basedir)

// By default a finding is shown, says what it would be, and fails nothing.
def noted = build.report('noted')
assert noted.outcome == 'passed' && Build.levels(noted) == ['@huaweicloud/huaweicloud-sdk-core@3.1.90': 'note']
assert Build.verdict(noted, '@huaweicloud/huaweicloud-sdk-core@3.1.90').listings.any { it.decidedBy == 'lockFiles=note, which caps deny' }
assert Build.notices(noted).containsAll(['lock-file-capped', 'lock-files-differ'])
assert build.log() =~ /1 finding in noted\/package-lock.json is capped by lockFiles=note/
def source = noted.examined.find { it.kind == 'lock-file' && it.name == 'noted/package-lock.json' }
assert source.components == 3 && source.format == 'lock file of npm 3' && source.sha256 ==~ /[0-9a-f]{64}/
assert noted.components.find { it.name == 'left-pad@1.3.0' }.scope == 'build'

// Where the user wants it, it is judged as a dependency is; in the working directory of the frontend plugin too.
def judged = build.report('judged')
assert judged.outcome == 'failed' && Build.levels(judged) == [
        '@hmscore/tool@1.0.0': 'deny',
        'github.com/KasperskyLab/klogga@v1.0.0': 'deny',
        'huaweicloudsdkecs@3.1.219': 'deny',
        'images/scanner@1': 'deny']
def tool = Build.verdict(judged, '@hmscore/tool@1.0.0')
assert tool.component.scope == 'build' && tool.seenIn == 'judged/ui/web/app/pnpm-lock.yaml'
assert tool.paths[0].steps == ['com.acme:judged:1.0', 'judged/ui/web/app/pnpm-lock.yaml', '@hmscore/tool@1.0.0']
assert Build.verdict(judged, 'images/scanner@1').fix == 'build on another image than images/scanner@1 at judged/src/main/docker/Dockerfile:2'
assert judged.notExamined.any { it.name == 'judged/requirements.txt:3' && it.why == 'it names more.txt, which is not read' }

// Left out, it is named.
def off = build.report('off')
assert off.verdicts == [] && off.notExamined.findAll { it.kind == 'lock-file' }*.name == ['off/package-lock.json']

// Of an unknown version it is named, broken it is a fault with its line.
def broken = build.report('broken')
assert broken.outcome == 'incomplete' && broken.notJudged*.where == ['broken/yarn.lock:2'] && broken.notJudged*.code == ['lock-file-unreadable']
assert broken.notExamined.find { it.name == 'broken/package-lock.json' }.why.startsWith('the lock file of npm is of version 99')

// On the command line all of it is only noted, and what cannot be read is done without.
assert Build.levels(build.report('judged', 'target/noted')).values().toSet() == ['note'] as Set
def accepted = build.report('broken', 'target/noted')
assert accepted.outcome == 'incomplete' && accepted.notJudged*.accepted == [true]
assert build.aggregate('target/noted').examined.count { it.kind == 'lock-file' } == 7
