package dev.cordon.sbom;

import dev.cordon.notice.NoticeCode;

/** The root of an SPDX 2 document in JSON, YAML and XML, which share one tree. */
final class Spdx2Document extends Shape {

    private final SbomBuilder builder;
    private int files;

    Spdx2Document(SbomBuilder builder) {
        this.builder = builder;
    }

    @Override
    Shape object(String member, Cursor at) {
        return switch (member) {
            case "packages" -> new PackageShape();
            case "relationships" -> new Relationship();
            case "creationInfo" -> new Creation();
            case "externalDocumentRefs" -> new DocumentRef();
            case "files" -> {
                files++;
                yield SKIPPED;
            }
            default -> SKIPPED;
        };
    }

    @Override
    boolean repeats(String member) {
        return member.equals("packages");
    }

    @Override
    void value(String member, Cursor at) {
        switch (member) {
            case "spdxVersion" -> Spdx2.accept(at.text(), builder, at);
            case "documentNamespace" -> builder.about().serial(at.text());
            case "documentDescribes" -> builder.root(at.text());
            default -> {
                // nothing else at the top is about packages
            }
        }
    }

    @Override
    void end(Cursor at) {
        builder.requireVersion(Spdx2.FAMILY, Spdx2.KNOWN);
        noticeFiles(files, builder, at);
    }

    static void noticeFiles(int files, SbomBuilder builder, Place at) {
        if (files > 0) {
            builder.notice(
                    NoticeCode.SBOM_FILES_NOT_EXAMINED,
                    files + (files == 1 ? " file" : " files") + " listed beside the packages were not judged",
                    at);
        }
    }

    private final class PackageShape extends Shape {

        private final Spdx2Package read = new Spdx2Package(builder);

        @Override
        Shape object(String member, Cursor at) {
            return switch (member) {
                case "checksums" -> new Checksum(read);
                case "externalRefs" -> new ExternalRef(read);
                default -> SKIPPED;
            };
        }

        @Override
        void value(String member, Cursor at) {
            if (Spdx2Package.READ.contains(member)) {
                read.value(member, at.text(), at);
            }
        }

        @Override
        void end(Cursor at) {
            read.finish(at);
        }
    }

    private static final class Checksum extends Shape {

        private final Spdx2Package target;
        private String algorithm = "";
        private String digits = "";

        Checksum(Spdx2Package target) {
            this.target = target;
        }

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "algorithm" -> algorithm = at.text();
                case "checksumValue" -> digits = at.text();
                default -> {
                    // a checksum has nothing else
                }
            }
        }

        @Override
        void end(Cursor at) {
            target.checksum(algorithm, digits, at);
        }
    }

    private static final class ExternalRef extends Shape {

        private final Spdx2Package target;
        private String type = "";
        private String locator = "";

        ExternalRef(Spdx2Package target) {
            this.target = target;
        }

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "referenceType" -> type = at.text();
                case "referenceLocator" -> locator = at.text();
                default -> {
                    // the category follows from the type
                }
            }
        }

        @Override
        void end(Cursor at) {
            target.externalRef(type, locator, at.member("referenceLocator"));
        }
    }

    private final class Relationship extends Shape {

        private String from = "";
        private String type = "";
        private String to = "";

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "spdxElementId" -> from = at.text();
                case "relationshipType" -> type = at.text();
                case "relatedSpdxElement" -> to = at.text();
                default -> {
                    // comments are free text
                }
            }
        }

        @Override
        void end(Cursor at) {
            SpdxRelationships.note(from, type, to, builder);
        }
    }

    private final class Creation extends Shape {

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "creators" -> SpdxRelationships.creator(at.text(), builder);
                case "created" -> builder.about().created(at.text());
                default -> {
                    // comments are free text
                }
            }
        }
    }

    /** Another document, in which elements of this one are described. */
    private final class DocumentRef extends Shape {

        private String id = "";
        private String document = "";

        @Override
        void value(String member, Cursor at) {
            switch (member) {
                case "externalDocumentId" -> id = at.text();
                case "spdxDocument" -> document = at.text();
                default -> {
                    // its checksum is of no use without it
                }
            }
        }

        @Override
        void end(Cursor at) {
            SpdxRelationships.document(id, document, builder);
        }
    }
}
