import dev.cordon.it.Repository
import java.nio.file.Files
import java.time.LocalDate

def waivers = """cordonWaivers: 1
waivers:
  - {id: obs, vendor: huawei, component: pkg:maven/com.huaweicloud/esdk-obs-java, reason: made up, approvedBy: nobody, expires: "${LocalDate.now().plusDays(90)}"}
"""
new File(basedir, 'outside.yaml').text = waivers

['rooted', 'nested', 'linked', 'misspelt', 'worktree', 'broken'].each { name ->
    ['pom.xml', '.mvn/maven.config', 'backend/pom.xml', 'backend/.mvn/maven.config', 'backend/app/pom.xml'].each { copy(it, name) }
    write(name + '/backend/.cordon/waivers.yaml', waivers)
}
['rooted', 'nested', 'linked', 'misspelt'].each { Repository.init(new File(basedir, it)) }
write('rooted/backend/.cordon/cordon.yaml', 'profile: strict\n')
write('nested/.cordon/cordon.yaml', 'nested: true\n')
write('misspelt/.cordon/cordon.yaml', '# Nothing of this is known.\nnestd: true\n')
new File(basedir, 'linked/.cordon').mkdirs()
Files.createSymbolicLink(new File(basedir, 'linked/.cordon/waivers.yaml').toPath(), new File(basedir, 'outside.yaml').toPath())

write('worktree/.git', 'gitdir: ../main/.git/worktrees/w\n')
write('main/.git/worktrees/w/HEAD', 'c' * 40)
write('broken/.git', 'gitdir: ../gone/.git/worktrees/w\n')
return true

def copy(file, to) {
    write(to + '/' + file, new File(basedir, file).text.replace('@project.version' + '@', version()))
}

/** Only the POM of the test itself has it filled in. */
def version() {
    (new File(basedir, 'pom.xml').text =~ /cordon-maven-plugin<\/artifactId>\s*<version>(.*?)</)[0][1]
}

def write(name, text) {
    def file = new File(basedir, name)
    file.parentFile.mkdirs()
    file.text = text
}
