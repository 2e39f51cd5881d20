package id.loket.printing.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.card.Card;
import id.loket.card.CardCode;
import id.loket.kernel.Citizenship;
import id.loket.kernel.Occupations;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.PrintingMsg;
import id.loket.printing.internal.FaceContent.Row;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.store.Installation;
import id.loket.store.Transaction;

/** Gathers what stands on a card and draws it with the office's template. */
@Component(service = Faces.class)
public final class Faces {

    private static final String TEMPLATE = "card-face.properties";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int KABUPATEN_UP_TO = 69;
    private static final String UNKNOWN = "-";

    private final Regions regions;
    private final BiometricReferences references;
    private final Installation installation;
    private final FaceRenderer renderer = new FaceRenderer();

    /**
     * @param regions names of places
     * @param references portrait and signature
     * @param installation where an office's own template lies, and whether this is a training office
     */
    @Activate
    public Faces(@Reference Regions regions, @Reference BiometricReferences references,
            @Reference Installation installation) {
        this.regions = regions;
        this.references = references;
        this.installation = installation;
        FirstFace.drawnBy(this);
    }

    /** Reads everything the face needs; the transaction may end before it is drawn. */
    public FaceContent content(Transaction transaction, Card card, Resident resident, LocalDate today, boolean specimen) {
        var portrait = references.get(transaction, resident.id(), Kind.PORTRAIT)
                .orElseThrow(() -> new Refusal(PrintingMsg.noPortrait));
        var signature = references.get(transaction, resident.id(), Kind.SIGNATURE).orElse(new byte[0]);
        var district = resident.village().parent().orElseThrow();
        var regency = district.parent().orElseThrow();
        return new FaceContent(
                upper("Provinsi " + name(regency.parent().orElseThrow())),
                upper(withKind(regency)),
                resident.nik().value(),
                rows(resident, district),
                portrait,
                signature,
                upper(bare(regions.office().name())),
                DATE.format(today),
                new CardCode(card.id()).toString(),
                resident.citizenship() == Citizenship.WNA,
                specimen || installation.training());
    }

    byte[] draw(FaceContent content) {
        return renderer.png(content, template());
    }

    private List<Row> rows(Resident resident, RegionCode district) {
        return List.of(
                Row.of("name", upper(resident.name())),
                Row.of("birth", birth(resident)),
                new Row("sex", upper(CardWords.of(resident.sex())), Row.of("blood", resident.bloodGroup().label())),
                Row.of("address", known(upper(resident.address()))),
                Row.of("rt", known(resident.rt()) + "/" + known(resident.rw())),
                Row.of("village", upper(name(resident.village()))),
                Row.of("district", upper(name(district))),
                Row.of("religion", resident.religion() == null ? UNKNOWN : upper(CardWords.of(resident.religion()))),
                Row.of("marital", upper(CardWords.of(resident.maritalStatus()))),
                Row.of("occupation", upper(Occupations.name(resident.occupation())
                        .orElse(PrintingMsg.fieldOther.in(Languages.INDONESIAN)))),
                Row.of("citizenship", resident.citizenship().name()),
                Row.of("validity", resident.citizenship() == Citizenship.WNA ? "SESUAI ITAP" : "SEUMUR HIDUP"));
    }

    private FaceTemplate template() {
        try (var source = source()) {
            return new FaceTemplate(source);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refusal(unreadable, PrintingMsg.faceTemplateBroken, unreadable.getMessage());
        }
    }

    private Reader source() throws IOException {
        var own = installation.data().resolve("templates").resolve(TEMPLATE);
        return Files.isRegularFile(own) ? Files.newBufferedReader(own)
                : new InputStreamReader(Printing.class.getResourceAsStream(TEMPLATE), StandardCharsets.UTF_8);
    }

    private String name(RegionCode code) {
        return regions.name(code).orElse(code.value());
    }

    private String withKind(RegionCode regency) {
        var name = name(regency);
        if (name.startsWith("Kabupaten ") || name.startsWith("Kota ")) {
            return name;
        }
        var number = Integer.parseInt(regency.value().substring(3));
        return (number <= KABUPATEN_UP_TO ? "Kabupaten " : "Kota ") + name;
    }

    private static String birth(Resident resident) {
        var date = DATE.format(resident.birthDate());
        return resident.birthPlace() == null ? date : upper(resident.birthPlace()) + ", " + date;
    }

    /** Lists leave gaps; the card shows a dash where nothing is known. */
    private static String known(String text) {
        return text == null || text.isBlank() ? UNKNOWN : text;
    }

    private static String bare(String regency) {
        return regency.replaceFirst("^(Kabupaten|Kota) ", "");
    }

    private static String upper(String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }
}
