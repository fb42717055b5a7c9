import dev.cordon.it.PackageList

// All that npm would install for each of its lists; of PyPI, the packages as the lists name them.
def lists = new File(basedir, '../../../src/test/resources/popular').canonicalFile
new File(lists, 'npm').eachFile {
    def name = it.name - '.txt'
    PackageList.resolvedByNpm(it.toPath(), new File(basedir, "npm/$name").toPath())
            .writeSbom(new File(basedir, "bills/npm-${name}.cdx.json").toPath())
}
new File(lists, 'pypi').eachFile {
    PackageList.pypi(it.toPath()).writeSbom(new File(basedir, "bills/pypi-${it.name - '.txt'}.cdx.json").toPath())
}
return true
