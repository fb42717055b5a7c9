import dev.cordon.Cordon;
import dev.cordon.Denylists;
import dev.cordon.Judging;
import dev.cordon.Policy;
import dev.cordon.Report;
import dev.cordon.Sbom;
import dev.cordon.Verdict;
import dev.cordon.notice.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Judges a table of SBOMs, (path, content), with Spark: {@code JudgeTable FOLDER RESULT [PARTITIONS]}. The result has a row for each
 * finding, and one for each document that could not be judged. A document without a row was judged and is clean.
 */
public final class JudgeTable {

    private static final StructType FOUND = StructType.fromDDL("path STRING, level STRING, waived BOOLEAN, vendor STRING,"
            + " component STRING, purl STRING, evidence ARRAY<STRING>, listed ARRAY<STRING>, fault STRING");

    public static void main(String[] args) throws IOException {
        try (SparkSession spark = SparkSession.builder().appName("JudgeTable").getOrCreate()) {
            Dataset<Row> documents = spark.read()
                    .format("binaryFile")
                    .option("recursiveFileLookup", true)
                    .load(args[0])
                    .select("path", "content");
            if (args.length > 2) {
                documents = documents.coalesce(Integer.parseInt(args[2]));
            }
            // One day for all, however long the job runs and wherever.
            LocalDate day = LocalDate.now(ZoneOffset.UTC);
            documents
                    .mapPartitions((MapPartitionsFunction<Row, Row>) part -> judge(part, day), Encoders.row(FOUND))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .json(args[1]);
        }
    }

    /** The rows of a partition. The lists are read once for it, and what its documents list again and again is judged once. */
    private static Iterator<Row> judge(Iterator<Row> documents, LocalDate day) {
        if (!documents.hasNext()) {
            return documents;
        }
        Policy policy = Policy.of(Denylists.bundled()).asOf(day).build();
        Report report;
        try (Judging judging = Cordon.judging("partition", policy)) {
            while (documents.hasNext()) {
                Row document = documents.next();
                byte[] content = document.getAs("content");
                judging.sbom(Sbom.of(document.getAs("path"), () -> new ByteArrayInputStream(content)));
            }
            report = judging.report();
        }
        List<Row> rows = new ArrayList<>();
        for (Verdict found : report.verdicts()) {
            rows.add(RowFactory.create(
                    found.source(),
                    found.level().id(),
                    found.waived(),
                    found.vendor(),
                    found.component(),
                    found.purl().orElse(null),
                    found.evidence().toArray(),
                    found.acts().toArray(),
                    null));
        }
        for (Fault fault : report.faults()) {
            String path = fault.where().source();
            rows.add(RowFactory.create(path, null, null, null, null, null, null, null, fault.toString()));
        }
        return rows.iterator();
    }
}
