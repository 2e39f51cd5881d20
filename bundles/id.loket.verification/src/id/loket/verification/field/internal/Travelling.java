package id.loket.verification.field.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;

import id.loket.packet.field.Item;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.ResidentItems;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.internal.RowCodec;
import id.loket.verification.desk.FieldFinding;

/** Lists, their rows and what was found out, as items of a field package. The package is sealed; inside they lie open. */
final class Travelling {

    static final String KIND = "lists";
    static final String LIST = KIND + ".list";
    static final String ROW = KIND + ".row";
    static final String FINDING = KIND + ".finding";
    private static final int FORMAT = 1;

    private Travelling() {
    }

    /**
     * A list that came along.
     *
     * @param draft of its campaign
     * @param fileName of the list
     * @param hash of the file
     * @param totalRows of the whole list; only open rows come along
     */
    record List(CampaignDraft draft, String fileName, String hash, int totalRows) {
    }

    /**
     * Where a row stands on every computer.
     *
     * @param list UUID of the list
     * @param line of the row
     */
    record Place(String list, int line) {

        static Place parse(String key) {
            var colon = key.indexOf(':');
            return new Place(key.substring(0, colon), Integer.parseInt(key.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return list + ":" + line;
        }
    }

    static Item list(String packageId, Campaign campaign, CampaignList list) {
        var draft = campaign.draft();
        return new Item(LIST, ResidentItems.id(packageId, "list/" + list.uuid()), list.uuid(), bytes(out -> {
            out.writeUTF(draft.kind().name());
            out.writeUTF(draft.name());
            out.writeUTF(draft.source());
            out.writeUTF(draft.listDate().toString());
            out.writeUTF(draft.purpose());
            out.writeUTF(draft.legalBasis());
            out.writeUTF(draft.retainUntil().toString());
            out.writeUTF(list.fileName());
            out.writeUTF(list.hash());
            out.writeInt(list.totalRows());
        }));
    }

    static List list(Item item) {
        return read(item, in -> new List(new CampaignDraft(CampaignKind.valueOf(in.readUTF()), in.readUTF(), in.readUTF(),
                LocalDate.parse(in.readUTF()), in.readUTF(), in.readUTF(), LocalDate.parse(in.readUTF())), in.readUTF(),
                in.readUTF(), in.readInt()));
    }

    static Item row(String packageId, String list, ListedPerson person) {
        var place = new Place(list, person.line());
        return new Item(ROW, ResidentItems.id(packageId, "list-row/" + place), place.toString(), bytes(out -> {
            out.writeUTF(person.sheet());
            out.writeInt(person.row());
            var content = RowCodec.write(person.withoutOthers());
            out.writeInt(content.length);
            out.write(content);
        }));
    }

    static ListedPerson row(Item item) {
        return read(item, in -> {
            var sheet = in.readUTF();
            var row = in.readInt();
            return RowCodec.read(in.readNBytes(in.readInt()), Place.parse(item.key()).line(), sheet, row);
        });
    }

    static Item finding(Place place, FieldFinding finding) {
        return new Item(FINDING, finding.id(), place.toString(), bytes(out -> {
            out.writeUTF(finding.status().name());
            out.writeUTF(finding.evidence());
            out.writeUTF(finding.by());
            out.writeUTF(finding.at().toString());
        }));
    }

    static FieldFinding finding(Item item, long rowId, String team) {
        return read(item, in -> new FieldFinding(item.id(), rowId, FieldStatus.valueOf(in.readUTF()), in.readUTF(),
                in.readUTF(), Instant.parse(in.readUTF()), team));
    }

    private interface Writing {

        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {

        T from(DataInputStream in) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(Item item, Reading<T> reading) {
        try (var in = new DataInputStream(new ByteArrayInputStream(item.content()))) {
            var format = in.readByte();
            if (format != FORMAT) {
                throw new IOException(item.kind() + " of format " + format);
            }
            return reading.from(in);
        } catch (IOException unknown) {
            throw new UncheckedIOException("an item of another format", unknown);
        }
    }
}
