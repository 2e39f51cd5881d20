package id.loket.bench.devices;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

import javax.imageio.ImageIO;

/**
 * A camera in the network that writes a number on each picture, as black and white fields, and remembers when the last
 * byte of each went out: from a portrait that was taken follows how long ago its picture was sent. Both clocks are this
 * machine's.
 */
final class NumberingCamera implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int BITS = 10;
    private static final int NUMBERS = 1 << BITS;
    /** Two rows of fields in the part of the picture that becomes the portrait. */
    private static final int ROW = 5;
    private static final int FIELD = 80;
    private static final int LEFT = 440;
    private static final int TOP = 280;
    private static final long BETWEEN_MILLIS = 40;

    private final ServerSocket server;
    private final AtomicLongArray sent = new AtomicLongArray(NUMBERS);
    private final AtomicInteger next = new AtomicInteger();
    private final List<Socket> viewers = new CopyOnWriteArrayList<>();

    /**
     * @param port at which it is viewed
     * @throws IOException if that is taken
     */
    NumberingCamera(int port) throws IOException {
        server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        daemon(this::serve);
    }

    /**
     * @param portrait what the driver gave
     * @return {@link System#nanoTime()} when the last byte of its picture went out
     * @throws IOException if it is no picture
     */
    long sentNanos(byte[] portrait) throws IOException {
        return sent.get(number(ImageIO.read(new ByteArrayInputStream(portrait))));
    }

    private void serve() {
        try {
            while (true) {
                var viewer = server.accept();
                viewers.add(viewer);
                daemon(() -> send(viewer));
            }
        } catch (IOException closed) {
            return; // by close()
        }
    }

    private void send(Socket viewer) {
        try (viewer; var out = viewer.getOutputStream()) {
            while (true) {
                var number = next.getAndIncrement() % NUMBERS;
                var picture = picture(number);
                out.write(("--picture\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(picture);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                sent.set(number, System.nanoTime());
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (IOException lookedAway) {
            viewers.remove(viewer);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] picture(int number) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (var bit = 0; bit < BITS; bit++) {
            pen.setColor((number >> bit & 1) == 1 ? Color.WHITE : Color.BLACK);
            pen.fillRect(LEFT + bit % ROW * FIELD, TOP + bit / ROW * FIELD, FIELD, FIELD);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static int number(BufferedImage portrait) {
        var left = LEFT - (WIDTH - portrait.getWidth()) / 2;
        var number = 0;
        for (var bit = 0; bit < BITS; bit++) {
            var rgb = portrait.getRGB(left + bit % ROW * FIELD + FIELD / 2, TOP + bit / ROW * FIELD + FIELD / 2);
            number |= (rgb >> 8 & 0xFF) > 127 ? 1 << bit : 0;
        }
        return number;
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "numbering camera");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var viewer : viewers) {
            viewer.close();
        }
    }
}
