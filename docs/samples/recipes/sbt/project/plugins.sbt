addSbtPlugin("com.github.sbt" %% "sbt-sbom" % "0.5.0")
