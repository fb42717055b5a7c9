import dev.cordon.it.Repository
import java.time.LocalDate

// The files of the documentation as they are, but for the days of waivers and the version, which move on.
def samples = new File(basedir, '../../../docs/samples').canonicalFile
def version = (new File(basedir, 'pom.xml').text =~ /cordon-maven-plugin<\/artifactId>\s*<version>(.*?)</)[0][1]
def write = { File from, File to ->
    to.parentFile.mkdirs()
    to.text = from.text
            .replaceAll(/(cordon-maven-plugin<\/artifactId>\s*<version>).*?</, "\$1$version<")
            .replaceAll(/expires: ".*?"/, "expires: \"${LocalDate.now().plusDays(90)}\"")
}
def copy = { String from, String to ->
    def folder = new File(samples, 'recipes/' + from)
    folder.eachFileRecurse(groovy.io.FileType.FILES) { write(it, new File(basedir, to + '/' + folder.toPath().relativize(it.toPath()))) }
}
copy('company', 'company')
copy('company', 'unguarded')
copy('monorepo', 'monorepo')
assert new File(basedir, 'unguarded/project/.mvn/extensions.xml').delete()
['company/project', 'unguarded/project', 'monorepo'].each { Repository.init(new File(basedir, it)) }
['company/project', 'unguarded/project', 'monorepo/backend', 'monorepo/tools'].each {
    new File(basedir, it + '/.mvn').mkdirs()
    new File(basedir, it + '/.mvn/maven.config').text = '-ntp\n'
}

// What a company has deployed, as a repository of it would hand it out.
def deployed = { String artifact -> new File(localRepositoryPath, "com/acme/$artifact/2026.11/$artifact-2026.11.yaml") }
write(new File(samples, 'denylists/acme.yaml'), deployed('denylist'))
write(new File(samples, 'recipes/company/waivers.yaml'), deployed('cordon-waivers'))
return true
