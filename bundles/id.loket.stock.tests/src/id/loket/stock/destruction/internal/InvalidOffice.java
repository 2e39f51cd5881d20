package id.loket.stock.destruction.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;
import id.loket.stock.BlankRange;
import id.loket.stock.destruction.Destructions;
import id.loket.stock.destruction.Destructions.Outcome;
import id.loket.stock.destruction.Witness;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.supply.internal.StoredEvidence;
import id.loket.stock.supply.internal.SupplyOffice;
import id.loket.store.Store;
import id.loket.testing.FixedClock;

/** An office whose invalid store fills. */
final class InvalidOffice {

    private static final String[] NAMES = {"SITI AMINAH MOKODOMPIT", "BUDI PAPUTUNGAN", "MARIA KALALO", "ABDUL RAHMAN MAMONTO",
            "YULIANA LASUT", "I WAYAN SUDIRGA", "NURLELA DAMOPOLII", "FERRY MANOPPO"};
    private static final List<Witness> WITNESSES = List.of(new Witness("Hendra Korompot", "Satpol PP", "198001012006041001"),
            new Witness("Rita Wowor", "Inspektorat", "197502022000032002"), new Witness("Bripka Joni Lontoh", "Polres", "85020123"));

    /** Who stands behind the accounts of the test's sessions. */
    static final Map<String, String> PEOPLE = Map.of("keeper", "Rina Mokodompit", "supervisor", "Jefri Manoppo", "head",
            "Drs. Hasan Paputungan");

    final SupplyOffice office;
    final StoredDestructions destructions;
    final StoredMonthReports months;
    final StoredEvidence evidence;
    private int residents;

    InvalidOffice(Store store, FixedClock clock) {
        office = new SupplyOffice(store, clock);
        evidence = new StoredEvidence(store);
        destructions = new StoredDestructions(store, evidence, office.regions, office.documents, clock,
                account -> PEOPLE.getOrDefault(account, account));
        months = new StoredMonthReports(store, office.regions, office.documents, clock, office.settings);
        office.stock.receive(SupplyOffice.KEEPER, "SJ-0", List.of(BlankRange.parse("DKB000001 - DKB005000")));
    }

    long resident(String district) {
        var number = ++residents;
        return office.store.write(transaction -> {
            var resident = new Resident(new Nik("711001520999%04d".formatted(9900 + number % 100)), new Biodata("7110012345670001",
                    NAMES[number % NAMES.length], "KOTABUNAN", LocalDate.of(1999, 9, 12), Sex.FEMALE, Religion.ISLAM, MaritalStatus.SINGLE,
                    BloodGroup.O, 3, Citizenship.WNI, "JL. TRANS LINGKAR NO. " + number, "003", "001", new RegionCode(district + ".2001")));
            transaction.entities().persist(resident);
            return resident;
        }).id();
    }

    /** An old card handed in. */
    void takenIn(String chip, long resident, SpoilCause cause) {
        office.store.write(transaction -> {
            office.supply.takeIn(transaction, chip.isEmpty() ? Optional.empty() : Optional.of(new ChipNumber(chip)), resident, cause);
            return null;
        });
    }

    /** A blank that spoiled in print. */
    void spoiled(int number, SpoilCause cause) {
        var chip = new ChipNumber("DKB%06d".formatted(number));
        office.store.write(transaction -> {
            office.supply.take(transaction, chip, number);
            office.supply.spoiled(transaction, chip, number, cause);
            return null;
        });
    }

    long approved(long id) {
        destructions.consent(SupplyOffice.SUPERVISOR, id);
        return destructions.consent(SupplyOffice.HEAD, id).id();
    }

    long prepared() {
        return destructions.prepareAll(SupplyOffice.KEEPER, Destructions.Filter.all()).id();
    }

    long begun() {
        return destructions.begin(SupplyOffice.KEEPER, approved(prepared())).id();
    }

    void photograph(long id) {
        evidence.attach(SupplyOffice.KEEPER, EvidenceFiles.destruction(id), "tungku.png", picture());
    }

    Outcome outcome() {
        return outcome(WITNESSES);
    }

    Outcome outcome(List<Witness> witnesses) {
        return new Outcome("halaman kantor Disdukcapil", "dibakar", office.clock.instant(), witnesses);
    }

    private static byte[] picture() {
        var image = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x7c2d12));
        pen.fillRect(0, 0, 1600, 1000);
        pen.setColor(new Color(0xfb923c));
        pen.fillOval(500, 300, 600, 600);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 90));
        pen.drawString("FOTO LATIHAN", 440, 180);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException memory) {
            throw new IllegalStateException(memory);
        }
    }
}
