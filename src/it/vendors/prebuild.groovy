import dev.cordon.it.PackageList

def packages = new File(basedir, 'npm/packages.txt').toPath()
def listed = basedir.path.contains('it-live')
        ? PackageList.resolvedByNpm(packages, new File(basedir, 'npm/target/npm').toPath())
        : PackageList.npm(packages)
listed.writeSbom(new File(basedir, 'npm/bill.cdx.json').toPath())
return true
