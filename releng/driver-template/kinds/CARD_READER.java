package id.loket.driver.@name@.internal;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

import id.loket.device.Capture.Control;
import id.loket.device.CardReader;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;

/** Talks with the card that lies on it. */
final class @Name@ implements CardReader {

    private final DeviceIdentity identity;
    private final Transport transport;
    private final Exchange exchange;

    @Name@(Transport transport) {
        this.transport = transport;
        identity = new DeviceIdentity("@name@", transport.serial(), Text.device.text(), false);
        exchange = new Exchange(transport);
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        return exchange.status();
    }

    void close() {
        transport.close();
    }

    @Override
    public Optional<byte[]> present() {
        try {
            return Optional.of(exchange.ask("atr", Control.of(null, Duration.ofSeconds(2))));
        } catch (DeviceException noCard) {
            if (noCard.fault() == Fault.TIMEOUT) {
                return Optional.empty();
            }
            throw noCard;
        }
    }

    @Override
    public <T> T session(CardWork<T> work, Control control) {
        return exchange.alone(() -> work.with(new Card(whole(exchange.ask("atr", control)), control)));
    }

    @Override
    public void awaitRemoval(Control control) {
        exchange.ask("removed", control);
    }

    private static byte[] whole(byte[] answer) {
        if (answer.length < 2) {
            throw Exchange.failure(Fault.GARBAGE, answer.length + " bytes from a card", null);
        }
        return answer;
    }

    /** The card, as long as the session lasts. */
    private final class Card implements CardChannel {

        private final byte[] atr;
        private final Control control;

        Card(byte[] atr, Control control) {
            this.atr = atr;
            this.control = control;
        }

        @Override
        public byte[] atr() {
            return atr.clone();
        }

        @Override
        public byte[] transmit(byte[] command) {
            return whole(exchange.ask("apdu " + HexFormat.of().formatHex(command), control));
        }
    }
}
