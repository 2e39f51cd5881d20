package id.loket.driver.sbi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class HashChainTest {

    private static final String OF_NOTHING = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855";

    @Test
    void theFirstHashIsThatOfNothing() {
        assertEquals(OF_NOTHING, new HashChain().last());
    }

    @Test
    void theNextHashIsThatOfTheOneBeforeAndOfTheRecords() {
        assertEquals("BDDBDF7E9DF02F902EE5DD61B2B513D7566A2112FF97DB7DC3B6D184A43EF0E3",
                HashChain.next(OF_NOTHING, "abc".getBytes(StandardCharsets.US_ASCII)));
    }
}
