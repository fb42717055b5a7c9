ThisBuild / organization := "com.acme"
ThisBuild / version := "1.0"
ThisBuild / scalaVersion := "2.13.16"

lazy val shop = (project in file("."))
  .settings(
    name := "shop",
    libraryDependencies += "com.huaweicloud" % "esdk-obs-java" % "3.25.10",
    libraryDependencies += "junit" % "junit" % "4.13.2" % Test,
    includeBomHashes := false // the sample is short; leave them in
  )
