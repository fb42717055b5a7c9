// Each artifact by itself: what it depends on is in the list as well.
def dependency = { String line ->
    def parts = line.split(':') as List
    def classifier = parts.size() == 5 ? "<classifier>${parts[3]}</classifier>" : ''
    """<dependency><groupId>${parts[0]}</groupId><artifactId>${parts[1]}</artifactId><version>${parts.last()}</version>
       <type>${parts[2]}</type>$classifier<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>
       </dependency>"""
}
def dependencies = new File(basedir, 'artifacts.txt').readLines().findAll { !it.startsWith('#') }.collect(dependency)
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replaceFirst(/<!-- prebuild.*-->/, java.util.regex.Matcher.quoteReplacement(dependencies.join('\n')))
return true
