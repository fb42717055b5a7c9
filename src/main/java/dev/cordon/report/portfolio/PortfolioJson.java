package dev.cordon.report.portfolio;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cordon.audit.RunInfo;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Location;
import dev.cordon.portfolio.Change;
import dev.cordon.portfolio.Counts;
import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.Found;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.portfolio.Product;
import dev.cordon.portfolio.Standing;
import dev.cordon.portfolio.Step;
import dev.cordon.portfolio.Where;
import dev.cordon.report.json.JsonFields;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;

/**
 * A portfolio for machines, as {@code portfolio.schema.json} describes it. Its {@code body} depends on the records and on the
 * day alone; its {@code run} holds what differs.
 */
public final class PortfolioJson implements PortfolioFormat {

    /** Version of the schema: the first number changes when a reader of an older one would misread it. */
    public static final String SCHEMA_VERSION = "1.0";

    @Override
    public String id() {
        return "json";
    }

    @Override
    public void write(Portfolio portfolio, RunInfo run, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonFields.open(out)) {
            Writing writing = new Writing(json, new JsonFields(json));
            json.writeStartObject();
            writing.fields.text("cordonPortfolio", SCHEMA_VERSION);
            writing.object("body", () -> writing.body(portfolio));
            writing.object("run", () -> writing.run(run));
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private record Writing(JsonGenerator json, JsonFields fields) {

        void object(String name, JsonFields.Content content) throws IOException {
            json.writeObjectFieldStart(name);
            content.write();
            json.writeEndObject();
        }

        void run(RunInfo run) throws IOException {
            fields.text("at", run.at().toString());
            fields.text("cordon", run.cordon());
            fields.text("maven", run.maven());
            fields.text("jvm", run.jvm());
        }

        void body(Portfolio portfolio) throws IOException {
            fields.text("on", portfolio.today().toString());
            object("counts", () -> {
                fields.number("products", portfolio.products().size());
                fields.number("records", portfolio.entries().count());
                fields.number("unread", portfolio.unread().size());
                fields.number(
                        "productsDenied",
                        portfolio.latest().filter(e -> e.counts().denied() > 0).count());
                fields.number(
                        "productsWarned",
                        portfolio.latest().filter(e -> e.counts().warned() > 0).count());
                fields.number(
                        "productsWaived",
                        portfolio.latest().filter(e -> e.counts().waived() > 0).count());
            });
            fields.objects("products", portfolio.products(), this::product);
            fields.objects("vendors", Where.ofVendors(portfolio), this::where);
            fields.objects("acts", Where.ofActs(portfolio), this::where);
            fields.objects("unread", portfolio.unread(), unread -> {
                fields.text("document", unread.document());
                fault(unread.why());
            });
            fields.objects("faults", portfolio.faults(), this::fault);
            fields.objects("notices", portfolio.notices(), notice -> {
                fields.text("code", notice.code().id());
                fields.text("message", notice.message());
                if (notice.where().isPresent()) {
                    fields.text("where", notice.where().map(Location::toString).get());
                }
            });
        }

        private void fault(Fault fault) throws IOException {
            fields.text("code", fault.code().id());
            fields.text("what", fault.what());
            fields.text("where", fault.where().toString());
            fields.text("next", fault.next());
        }

        private void product(Product product) throws IOException {
            fields.text("name", product.name());
            fields.text("kind", product.kind().id());
            fields.objects("records", product.steps(), this::step);
        }

        private void step(Step step) throws IOException {
            Entry entry = step.entry();
            which(entry);
            if (entry.at().isPresent()) {
                fields.text("at", entry.at().get().toString());
            }
            fields.text("document", entry.document());
            fields.text("outcome", entry.outcome().id());
            object("counts", () -> counts(entry.counts()));
            if (entry.nextEnd().isPresent()) {
                fields.text(
                        "nextWaiverEnd",
                        entry.nextEnd().map(LocalDate::toString).get());
            }
            fields.objects("lists", entry.lists(), list -> {
                fields.text("name", list.name());
                fields.text("version", list.version());
                fields.text("sha256", list.sha256());
            });
            fields.objects("findings", entry.found(), this::found);
            fields.flag("allFindings", entry.allFound());
            fields.objects("waivers", entry.waivers(), waiver -> {
                fields.text("id", waiver.id());
                fields.text("vendorName", waiver.vendorName());
                fields.text("component", waiver.component());
                fields.text("approvedBy", waiver.approvedBy());
                fields.text("approval", "asserted, not verified");
                fields.text("reason", waiver.reason());
                fields.text("expires", waiver.expires().toString());
            });
            fields.texts("notExamined", entry.notExamined());
            fields.flag("facts", entry.hasFacts());
            if (step.change().isPresent()) {
                Change change = step.change().get();
                object("change", () -> {
                    object("since", () -> which(change.since()));
                    fields.objects("new", change.added(), this::found);
                    fields.number("known", change.known());
                    fields.objects("gone", change.gone(), this::found);
                });
            }
        }

        private void which(Entry entry) throws IOException {
            fields.text("version", entry.about().version());
            if (entry.commit().isPresent()) {
                fields.text("commit", entry.commit().get());
            }
            fields.text("judgedOn", entry.on().toString());
        }

        private void counts(Counts counts) throws IOException {
            fields.number("components", counts.components());
            fields.number("unidentified", counts.unidentified());
            fields.number("unidentifiedPercent", counts.unidentifiedPercent());
            fields.number("denied", counts.denied());
            fields.number("warned", counts.warned());
            fields.number("noted", counts.noted());
            fields.number("waived", counts.waived());
            fields.number("notExamined", counts.notExamined());
            fields.number("notJudged", counts.notJudged());
        }

        private void found(Found found) throws IOException {
            fields.text("standing", found.standing().id());
            fields.text("vendor", found.vendor());
            fields.text("vendorName", found.vendorName());
            fields.text("component", found.component());
            fields.objects("acts", found.acts(), act -> {
                fields.text("id", act.id());
                if (act.since().isPresent()) {
                    fields.text("since", act.since().get().toString());
                }
            });
        }

        private void where(Where where) throws IOException {
            fields.text("id", where.id());
            fields.text("name", where.name());
            fields.objects("places", where.places(), place -> {
                Entry entry = place.step().entry();
                fields.text("product", entry.about().product());
                fields.text("kind", entry.about().kind().id());
                which(entry);
                fields.flag("last", place.isLatest());
                for (Map.Entry<Standing, Long> count : place.found().entrySet()) {
                    fields.number(count.getKey().id(), count.getValue());
                }
            });
        }
    }
}
