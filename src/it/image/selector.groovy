def path = System.getenv('PATH').split(File.pathSeparator)
return ['apt-get', 'dpkg-deb', 'tar'].every { tool -> path.any { new File(it, tool).canExecute() } }
