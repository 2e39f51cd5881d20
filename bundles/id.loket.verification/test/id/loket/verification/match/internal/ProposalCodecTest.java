package id.loket.verification.match.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.matching.Agreement;
import id.loket.matching.Candidate;
import id.loket.matching.Level;

class ProposalCodecTest {

    @Test
    void candidatesAndTheirReasonsComeBackAsTheyWere() {
        var candidates = List.of(
                new Candidate(17, 21.5, "TWIN", List.of(new Agreement("nik", Level.ONE_DIGIT, 4.25),
                        new Agreement("name", Level.SAME, 9.5))),
                new Candidate(18, -2.5, "", List.of()));
        assertEquals(candidates, ProposalCodec.read(ProposalCodec.write(candidates)));
        assertEquals(List.of(), ProposalCodec.read(ProposalCodec.write(List.of())));
    }
}
