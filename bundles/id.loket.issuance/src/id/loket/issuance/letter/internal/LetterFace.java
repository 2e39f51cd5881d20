package id.loket.issuance.letter.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import id.loket.kernel.Citizenship;
import id.loket.kernel.Occupations;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Languages;
import id.loket.registry.Regions;
import id.loket.registry.Resident;

/** What a letter says about its holder: the data of the card's face, in Indonesian whatever the screen speaks. */
final class LetterFace {

    private final Regions regions;

    LetterFace(Regions regions) {
        this.regions = regions;
    }

    Map<String, String> of(Resident resident) {
        var face = new LinkedHashMap<String, String>();
        face.put("nik", resident.nik().value());
        face.put("name", resident.name());
        face.put("birthPlace", text(resident.birthPlace()));
        face.put("birthDate", "%1$td-%1$tm-%1$tY".formatted(resident.birthDate()));
        face.put("sex", FaceWords.of(resident.sex()));
        face.put("blood", resident.bloodGroup().label());
        face.put("address", text(resident.address()));
        face.put("rtRw", text(resident.rt()) + "/" + text(resident.rw()));
        face.put("village", name(resident.village()));
        face.put("district", resident.village().parent().map(this::name).orElse("-"));
        face.put("religion", resident.religion() == null ? "-" : FaceWords.of(resident.religion()));
        face.put("marital", FaceWords.of(resident.maritalStatus()));
        face.put("occupation", Occupations.name(resident.occupation()).orElse("-").toUpperCase(Languages.INDONESIAN));
        face.put("citizenship", resident.citizenship() == Citizenship.WNI ? "WNI" : "WNA");
        return face;
    }

    /** @return digest of everything above, to notice later corrections */
    static String digest(Map<String, String> face) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(String.join("\n", face.values()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String name(RegionCode code) {
        return regions.name(code).orElse(code.value());
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("-");
    }
}
