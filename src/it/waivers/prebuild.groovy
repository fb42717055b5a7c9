import dev.cordon.it.Repository
import dev.cordon.it.Story

def story = new Story(new File(basedir, '../../../docs/waivers.md'))

['deny', 'unsigned', 'signed', 'ending', 'ended', 'renewed', 'capped', 'central'].each { step ->
    copy('pom.xml', step + '/pom.xml')
    new File(basedir, step + '/.mvn').mkdirs()
    copy('.mvn/maven.config', step + '/.mvn/maven.config')
    Repository.init(new File(basedir, step))
}
write('unsigned', story.block('draft'))
write('signed', story.dated('signed'))
write('capped', story.dated('signed'))
write('ending', story.dated('signed', '2026-12-05'))
write('ended', story.dated('signed', '2026-10-31'))
write('renewed', story.dated('signed', '2027-05-31'))

def capped = new File(basedir, 'capped/pom.xml')
capped.text = capped.text.replace('<executions>',
        '<configuration><maxWaiverDays>30</maxWaiverDays></configuration>\n        <executions>')

// The waivers of a central team are an artifact; here it lies in the project's own repository.
def repository = new File(basedir, 'central/repo/com/acme/waivers/1.0')
repository.mkdirs()
new File(repository, 'waivers-1.0.yaml').text = story.dated('signed')
new File(repository, 'waivers-1.0.pom').text = '<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId>' +
        '<artifactId>waivers</artifactId><version>1.0</version><packaging>pom</packaging></project>'
def central = new File(basedir, 'central/pom.xml')
central.text = central.text.replace('<dependencies>',
        '<repositories><repository><id>team</id><url>' + new File(basedir, 'central/repo').toURI() +
                '</url><releases><checksumPolicy>ignore</checksumPolicy></releases></repository></repositories>\n  <dependencies>')
        .replace('<executions>', '<configuration><waivers><file>com.acme:waivers:1.0</file></waivers></configuration>\n        <executions>')

['adopt', 'adopted', 'later'].each { step ->
    ['pom.xml', '.mvn/maven.config', 'app/pom.xml', 'web/pom.xml'].each { copy('reactor/' + it, step + '/' + it) }
    Repository.init(new File(basedir, step))
}
copy('later/app.xml', 'later/app/pom.xml')
copy('later/web.xml', 'later/web/pom.xml')
['adopted', 'later'].each { write(it, story.dated('baseline')) }
// A waiver that applies to nothing.
new File(basedir, 'signed/extra.yaml').text = '''\
cordonWaivers: 1
waivers:
  - id: nothing
    vendor: huawei
    component: "pkg:maven/com.huaweicloud/esdk-obs-java"
    reason: "For what is not there."
    approvedBy: "Jane Roe, CISO"
    expires: "''' + java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(90) + '"\n'
return true

def copy(from, to) {
    def target = new File(basedir, to)
    target.parentFile.mkdirs()
    target.text = new File(basedir, from).text.replace('@project.version' + '@', version())
}

/** Only the POM of the test itself has it filled in. */
def version() {
    (new File(basedir, 'pom.xml').text =~ /cordon-maven-plugin<\/artifactId>\s*<version>(.*?)</)[0][1]
}

def write(step, text) {
    def folder = new File(basedir, step + '/.cordon')
    folder.mkdirs()
    new File(folder, 'waivers.yaml').text = text
}
