package id.loket.verification.campaign.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.tables.TableMsg;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.PartialDate;
import id.loket.verification.campaign.RowFinding;

class RowCodecTest {

    private static final ListedPerson ANI = new ListedPerson(7, "TPS 1", 9,
            Map.of(ListColumn.NAME, "RENÉ MAMONTO", ListColumn.CELL, "B/12"), "711001??????9901",
            new PartialDate(1968, 0, 0, true), Sex.FEMALE, new RegionCode("71.10.01.2003"),
            List.of(RowFinding.of(ListColumn.NIK, Grade.NOTE, TableMsg.nikMasked),
                    RowFinding.of(null, Grade.BAD, ListMsg.rowBroken),
                    RowFinding.of(ListColumn.AGE, Grade.NOTE, CampaignMsg.dateFromAge, 1968)),
            List.of("", "Pasal  362"));

    @Test
    void aRowComesBackAsItWas() {
        assertEquals(ANI, RowCodec.read(RowCodec.write(ANI), 7, "TPS 1", 9));
    }

    @Test
    void aRowThatSaysLittleComesBackToo() {
        var little = new ListedPerson(1, "a", 2, Map.of(), "", null, null, null, List.of());
        assertEquals(little, RowCodec.read(RowCodec.write(little), 1, "a", 2));
    }

    @Test
    void aSealedRowOpensWithItsListsKeyAndAtItsLineOnly() {
        var key = ListCipher.newKey();
        var plain = RowCodec.write(ANI);
        var sealed = new ListCipher(key, 3).seal(plain, 7);
        assertArrayEquals(plain, new ListCipher(key, 3).open(sealed, 7));
        assertFalse(Arrays.equals(sealed, new ListCipher(key, 3).seal(plain, 7)));
        assertThrows(Refusal.class, () -> new ListCipher(key, 3).open(sealed, 8));
        assertThrows(Refusal.class, () -> new ListCipher(key, 4).open(sealed, 7));
        assertThrows(Refusal.class, () -> new ListCipher(ListCipher.newKey(), 3).open(sealed, 7));
        sealed[20] ^= 1;
        assertThrows(Refusal.class, () -> new ListCipher(key, 3).open(sealed, 7));
    }
}
