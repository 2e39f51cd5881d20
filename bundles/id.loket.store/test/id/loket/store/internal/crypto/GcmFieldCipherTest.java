package id.loket.store.internal.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.loket.kernel.text.Refusal;
import id.loket.store.StoreMsg;

class GcmFieldCipherTest {

    private static final byte[] PLAIN = "sidik jari".getBytes(StandardCharsets.UTF_8);

    private final GcmFieldCipher cipher = new GcmFieldCipher(new DerivedKeys(new byte[32]).fields());

    @Test
    void whatWasSealedOpensWithTheSameContext() {
        assertArrayEquals(PLAIN, cipher.open(cipher.seal(PLAIN, "capture:17"), "capture:17"));
        assertArrayEquals(new byte[0], cipher.open(cipher.seal(new byte[0], "capture:17"), "capture:17"));
    }

    @Test
    void aValueMovedToAnotherRowDoesNotOpen() {
        var sealed = cipher.seal(PLAIN, "capture:17");
        assertEquals(StoreMsg.valueChanged, assertThrows(Refusal.class, () -> cipher.open(sealed, "capture:18")).reason());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 13, 20, 38})
    void aChangedByteDoesNotOpen(int position) {
        var sealed = cipher.seal(PLAIN, "capture:17");
        sealed[position] ^= 1;
        assertThrows(Refusal.class, () -> cipher.open(sealed, "capture:17"));
    }

    @Test
    void aValueCutShortDoesNotOpen() {
        assertThrows(Refusal.class, () -> cipher.open(new byte[0], "capture:17"));
        assertThrows(Refusal.class, () -> cipher.open(Arrays.copyOf(cipher.seal(PLAIN, "a"), 20), "a"));
    }

    @Test
    void theSameValueIsNeverSealedTheSameWay() {
        assertFalse(Arrays.equals(cipher.seal(PLAIN, "a"), cipher.seal(PLAIN, "a")));
    }

    @Test
    void anotherStoresKeyDoesNotOpen() {
        var other = new byte[32];
        other[0] = 1;
        var stranger = new GcmFieldCipher(new DerivedKeys(other).fields());
        assertThrows(Refusal.class, () -> stranger.open(cipher.seal(PLAIN, "a"), "a"));
    }
}
