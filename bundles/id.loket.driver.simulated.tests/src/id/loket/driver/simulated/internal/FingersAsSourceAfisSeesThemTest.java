package id.loket.driver.simulated.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;

import id.loket.driver.simulated.internal.finger.SyntheticFinger;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;

/** Four residents' ten fingers, two touches each: 40 genuine and 780 impostor pairs. */
class FingersAsSourceAfisSeesThemTest {

    private static final double THRESHOLD = 40;
    private static final int RESIDENTS = 4;

    private static final List<FingerprintTemplate> RECORDED = new ArrayList<>();
    private static final List<FingerprintTemplate> SHOWN_AGAIN = new ArrayList<>();

    @BeforeAll
    static void touchTheSensor() {
        for (var resident = 1; resident <= RESIDENTS; resident++) {
            var nik = new Nik(String.format("71100141079%05d", resident));
            for (var position : FingerPosition.values()) {
                var finger = new SyntheticFinger(nik, position);
                RECORDED.add(template(finger, 1));
                SHOWN_AGAIN.add(template(finger, 2));
            }
        }
    }

    @Test
    void everyFingerIsKnownAgain() {
        for (var finger = 0; finger < RECORDED.size(); finger++) {
            var score = new FingerprintMatcher(RECORDED.get(finger)).match(SHOWN_AGAIN.get(finger));
            assertTrue(score >= THRESHOLD, "finger " + finger + " scores " + score);
        }
    }

    @Test
    void fewerThanOneStrangerInAThousandIsTakenForAnother() {
        var strangers = 0;
        var taken = 0;
        for (var finger = 0; finger < RECORDED.size(); finger++) {
            var matcher = new FingerprintMatcher(RECORDED.get(finger));
            for (var other = finger + 1; other < SHOWN_AGAIN.size(); other++) {
                strangers++;
                taken += matcher.match(SHOWN_AGAIN.get(other)) >= THRESHOLD ? 1 : 0;
            }
        }
        assertTrue(taken * 1000.0 / strangers < 1, taken + " of " + strangers);
    }

    private static FingerprintTemplate template(SyntheticFinger finger, int touch) {
        var image = finger.impression(touch);
        return new FingerprintTemplate(new FingerprintImage(image.image(),
                new FingerprintImageOptions().dpi(image.dpi())));
    }
}
