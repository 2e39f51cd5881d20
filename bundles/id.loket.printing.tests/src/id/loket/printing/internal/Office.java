package id.loket.printing.internal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;

import id.loket.card.BlankSupply;
import id.loket.card.Machine;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.OutageCause;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.printing.fleet.FleetMsg;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.office.OfficeSettings;
import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.store.Transaction;

/** What printing needs of the rest of an office, in memory; the store, the cards and the residents are real. */
final class Office {

    final Map<String, String> settings = new HashMap<>();
    final AtomicInteger settingsAsked = new AtomicInteger();
    final List<String> outages = new ArrayList<>();
    final Map<ChipNumber, String> blanks = new LinkedHashMap<>();
    final List<String> bookings = Collections.synchronizedList(new ArrayList<>());
    final Set<String> inRepair = ConcurrentHashMap.newKeySet();
    final Set<String> elsewhere = ConcurrentHashMap.newKeySet();
    private final Map<ChipNumber, String> hopperOf = new HashMap<>();
    private final Map<String, Integer> seriesOf = new HashMap<>();

    void requireInService(String printer) {
        if (inRepair.contains(printer)) {
            throw new Refusal(FleetMsg.notInService, printer, "dalam perbaikan");
        }
    }

    /** Knows residents by id; asked for anything else it fails the test. */
    Residents residents() {
        return only(Residents.class, "byId", (transaction, id) ->
                Optional.ofNullable(((Transaction) transaction).entities().find(Resident.class, id)));
    }

    /** Knows four names. */
    Regions regions() {
        var names = Map.of("71", "Sulawesi Utara", "71.10", "Kabupaten Bolaang Mongondow Timur", "71.10.02", "Kotabunan",
                "71.10.02.2001", "Kotabunan Selatan");
        var office = new Regions.Region(new RegionCode("71.10"), "Kabupaten Bolaang Mongondow Timur");
        return (Regions) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Regions.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "name" -> Optional.ofNullable(names.get(((RegionCode) arguments[0]).value()));
                    case "office" -> office;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static <T> T only(Class<T> service, String name, BinaryOperator<Object> answer) {
        return service.cast(Proxy.newProxyInstance(Office.class.getClassLoader(), new Class<?>[] {service},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(name) && arguments.length == 2) {
                        return answer.apply(arguments[0], arguments[1]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    BiometricReferences references() {
        return new BiometricReferences() {
            @Override
            public void put(Transaction transaction, long residentId, Kind kind, byte[] bytes) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<byte[]> get(Transaction transaction, long residentId, Kind kind) {
                return switch (kind) {
                    case PORTRAIT -> Optional.of(Pictures.portrait());
                    case SIGNATURE -> Optional.of(Pictures.signature());
                    case RIGHT_INDEX_TEMPLATE -> Optional.of(new byte[] {'F', 'M', 'R', 0, 2});
                    case LEFT_INDEX_TEMPLATE -> Optional.of(new byte[] {'F', 'M', 'R', 0, 7});
                };
            }
        };
    }

    OfficeSettings settings() {
        return new OfficeSettings() {
            @Override
            public Optional<String> get(String key) {
                settingsAsked.incrementAndGet();
                return Optional.ofNullable(settings.get(key));
            }

            @Override
            public void put(Transaction transaction, String key, String value) {
                settings.put(key, value);
            }
        };
    }

    OutageLog outageLog() {
        return new OutageLog() {
            @Override
            public void begin(Transaction transaction, OutageCause cause, String subject, String detail) {
                outages.add("begin " + cause + " " + subject);
            }

            @Override
            public void lost(Transaction transaction, OutageCause cause, String subject, int units) {
                outages.add("lost");
            }

            @Override
            public void end(Transaction transaction, OutageCause cause, String subject) {
                outages.removeIf(open -> open.equals("begin " + cause + " " + subject));
            }

            @Override
            public List<Outage> open() {
                return List.of();
            }

            @Override
            public List<Outage> latest(int limit) {
                return List.of();
            }
        };
    }

    /** So many blanks in each of these hoppers; those in none lie in all of them. */
    BlankSupply hoppers(int pieces, String... hoppers) {
        synchronized (blanks) {
            for (var hopper : hoppers) {
                var series = "DK" + (char) ('A' + seriesOf.computeIfAbsent(hopper, key -> seriesOf.size()));
                hopperOf.values().removeIf(hopper::equals);
                for (var i = 1; i <= pieces; i++) {
                    hopperOf.put(new ChipNumber("%s%06d".formatted(series, i)), hopper);
                }
            }
            blanks.keySet().retainAll(hopperOf.keySet());
            hopperOf.keySet().stream().sorted(Comparator.comparing(ChipNumber::value))
                    .forEach(chip -> blanks.putIfAbsent(chip, "left"));
        }
        return supply(0);
    }

    /** A hopper of so many blanks, each with the word of its last outcome. */
    BlankSupply supply(int pieces) {
        for (var i = 1; i <= pieces; i++) {
            blanks.putIfAbsent(new ChipNumber("DKB%06d".formatted(i)), "left");
        }
        return new BlankSupply() {
            @Override
            public Optional<ChipNumber> next(Machine printer) {
                synchronized (blanks) {
                    return blanks.entrySet().stream().filter(each -> each.getValue().equals("left")).map(Map.Entry::getKey)
                            .filter(chip -> hopperOf.getOrDefault(chip, printer.name()).equals(printer.name())).findFirst();
                }
            }

            @Override
            public long left() {
                synchronized (blanks) {
                    return blanks.values().stream().filter("left"::equals).count();
                }
            }

            @Override
            public void take(Transaction transaction, ChipNumber chip, long cardId) {
                book(transaction, "take", chip, "taken");
            }

            @Override
            public void printed(Transaction transaction, ChipNumber chip, long cardId) {
                book(transaction, "printed", chip, "printed");
            }

            @Override
            public void spoiled(Transaction transaction, ChipNumber chip, long cardId, SpoilCause cause) {
                book(transaction, "spoiled", chip, "spoiled");
            }

            @Override
            public void untouched(Transaction transaction, ChipNumber chip, long cardId) {
                book(transaction, "untouched", chip, "left");
            }

            private void book(Transaction transaction, String booking, ChipNumber chip, String word) {
                transaction.afterCommit(() -> {
                    synchronized (blanks) {
                        bookings.add(booking);
                        blanks.put(chip, word);
                    }
                });
            }

            @Override
            public void takeIn(Transaction transaction, Optional<ChipNumber> chip, long residentId, SpoilCause cause) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
