import dev.cordon.it.MadeUp
import dev.cordon.it.OtherExtension
import dev.cordon.it.OtherReader

MadeUp.extension(basedir, 'dev.cordon.it:other-reader')
MadeUp.artifact(localRepositoryPath, 'dev.cordon.it:other-reader', 'jar', '', [
    'dev/cordon/it/OtherExtension.class': MadeUp.classFile(OtherExtension),
    'dev/cordon/it/OtherReader.class': MadeUp.classFile(OtherReader),
    'META-INF/plexus/components.xml': """<component-set><components><component><role>org.apache.maven.eventspy.EventSpy</role>
        <role-hint>other</role-hint><implementation>dev.cordon.it.OtherExtension</implementation></component></components></component-set>"""
])
['org.innocent.reader:lib', 'com.kaspersky.reader:lib'].each { MadeUp.artifact(new File(basedir, 'repository'), it, 'jar', '', [:]) }
['org/innocent/reader', 'com/kaspersky/reader'].each { new File(localRepositoryPath, it).deleteDir() }
return true
