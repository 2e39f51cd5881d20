package id.loket.registry.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;

import id.loket.registry.biometrics.FingerMatcher;
import id.loket.registry.biometrics.FingerRecords;

class SourceAfisRecordsTest {

    private final SourceAfisMatcher matcher = new SourceAfisMatcher();
    private final SourceAfisRecords records = new SourceAfisRecords();

    @Test
    void aRecordIsOfTheStandardAndTellsItsFinger() throws IOException {
        var record = records.record(matcher.template(image("right-index-1.png"), 500), FingerRecords.RIGHT_INDEX);
        assertEquals("FMR\0 20\0", new String(record, 0, 8, StandardCharsets.ISO_8859_1));
        assertEquals(FingerRecords.RIGHT_INDEX, record[24]);
        assertTrue(record.length < 890, record.length + " bytes, a chip has room for fewer than 890");
    }

    @Test
    void equalTemplatesGiveEqualBytes() throws IOException {
        var template = matcher.template(image("right-index-1.png"), 500);
        assertArrayEquals(records.record(template, FingerRecords.RIGHT_INDEX),
                records.record(template.clone(), FingerRecords.RIGHT_INDEX));
    }

    @Test
    void theFingerIsStillRecognisedByItsRecordAndNoOtherIs() throws IOException {
        var record = records.record(matcher.template(image("right-index-1.png"), 500), FingerRecords.RIGHT_INDEX);
        var onCard = new FingerprintMatcher(FingerprintCompatibility.importTemplate(record));
        assertTrue(onCard.match(new FingerprintTemplate(matcher.template(image("right-index-2.png"), 500)))
                >= FingerMatcher.THRESHOLD);
        assertTrue(onCard.match(new FingerprintTemplate(matcher.template(image("left-index-1.png"), 500)))
                < FingerMatcher.THRESHOLD);
    }

    private static byte[] image(String name) throws IOException {
        try (var in = SourceAfisRecordsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
