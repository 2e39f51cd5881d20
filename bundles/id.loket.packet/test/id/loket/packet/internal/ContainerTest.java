package id.loket.packet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.loket.packet.PacketDraft;
import id.loket.packet.PacketDraft.Part;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.internal.Container.Seal;

class ContainerTest {

    private static final Seal SEAL = new Seal("tutuyan-1", 7, Instant.parse("2018-07-02T01:00:00Z"), "ab12");
    private static final PacketDraft DRAFT = new PacketDraft("6f1c2a34-0000-4000-8000-000000000001", "enrolment",
            "enrolment:6f1c2a34", Set.of(Receiver.CENTRE, Receiver.REGENCY),
            List.of(new Part("biodata.json", "application/json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
                    new Part("finger-2.png", "image/png", new byte[] { 1, 2, 3 })));

    @Test
    void whatWentInComesOut() throws IOException {
        var read = Container.read(Container.write(DRAFT, SEAL));

        assertEquals(DRAFT.id(), read.id());
        assertEquals(DRAFT.receivers(), read.receivers());
        assertEquals(List.of("biodata.json", "finger-2.png"), read.parts().stream().map(Part::name).toList());
        assertArrayEquals(DRAFT.parts().get(1).bytes(), read.parts().get(1).bytes());
    }

    @Test
    void aChangedPartIsFoundByItsHash() {
        var container = Container.write(DRAFT, SEAL);
        var changed = new String(container, StandardCharsets.ISO_8859_1).replace("{\"a\":1}", "{\"a\":2}");

        assertThrows(IOException.class, () -> Container.read(changed.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aContainerWithoutManifestIsRefused() {
        assertThrows(IOException.class, () -> Container.read(new byte[0]));
    }
}
