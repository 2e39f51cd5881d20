package id.loket.training;

import java.util.List;
import java.util.random.RandomGenerator;

import id.loket.kernel.Religion;
import id.loket.kernel.Sex;

/** Names as they are borne in eastern Bolaang Mongondow, by community. */
enum NameStock {
    MONGONDOW(Religion.ISLAM,
            "Abdul Ahmad Ali Amir Arifin Burhan Djafar Darwis Fahmi Fauzan Farid Hamdan Hamzah Haris Hasan Hendra Husain "
                    + "Ibrahim Idris Ilham Irfan Irwan Ismail Jamal Kamal Karim Mahmud Mansur Mohamad Muhammad Muhtar "
                    + "Nasir Nurdin Rahmat Ramli Rafli Rian Ridwan Rizal Rizki Rusdi Rusmin Sahrul Salim Samsul Sudirman "
                    + "Suleman Syamsudin Taufik Usman Yahya Yunus Yusuf Zainal Zulkifli",
            "Aisyah Aminah Anisa Asmawati Badriah Dewi Dian Fadilah Farida Fatimah Fitri Fitriani Halimah Hasnawati "
                    + "Hadijah Indah Indriani Jamilah Kartini Khairunnisa Lestari Maryam Masita Megawati Mira Mutmainah "
                    + "Nadia Nurhayati Nurjanah Nurlela Putri Rahma Rahmawati Ratna Rosmini Rukmini Sakinah Salma "
                    + "Salmawati Sarina Siti Sri Suhartini Suriyani Titin Ulfa Wahyuni Yulianti Yuliana Zahra Zulaikha",
            "Mokodompit Mamonto Paputungan Mokoginta Manoppo Damopolii Makalalag Mokoagow Potabuga Lobud Simbala Bonde "
                    + "Modeong Mokodongan Pontoh Datunsolang Korompot Sugeha Dilapanga Gonibala Ginoga Kobandaha "
                    + "Kolopita Manggopa Mokoapa Olii Podomi Tungkagi Mamangkay Momongan Bangol Detu Gobel Lasabuda "
                    + "Lantong Matahari Mokolintad Mokosolang Palima Pobela Sabunge Tunggali Umboh Yambat"),
    MINAHASA(Religion.KRISTEN,
            "Adrian Alfred Andreas Arnold Benny Billy Christian Daniel David Denny Donald Edwin Ferdinand Ferry Franky "
                    + "Frits Glenn Hanny Harry Herman Hendrik Jack James Jefry Jemmy Jerry Johan John Jonathan Josua "
                    + "Kevin Lucky Marthen Melky Michael Noldy Novry Petrus Ricky Robby Rolly Ronald Ronny Royke Steven "
                    + "Stenly Tommy Victor Vicky Welly Yohanes",
            "Agnes Angelina Anita Cindy Christine Debby Deisy Elisabeth Ester Feybe Fransiska Gloria Grace Greity Inggrid "
                    + "Ivone Jeane Jenny Jessica Joice Julia Linda Lidya Lisa Maria Marlina Martha Meity Merry Natalia "
                    + "Nansi Novita Olga Patricia Rachel Rebeka Ribka Ruth Sandra Selvi Sherly Stella Susana Sylvia "
                    + "Theresia Tineke Vera Veronika Yuliana Yunita",
            "Rumengan Lumintang Mandagi Sumual Pangemanan Wowor Tumbelaka Kalalo Rondonuwu Sondakh Kaunang Supit Warouw "
                    + "Lasut Tular Pesik Karundeng Kawatu Kolondam Lengkong Mamahit Mandey Mantiri Maramis Mewengkang "
                    + "Ngantung Palar Pandelaki Polii Rawung Runtuwene Sambuaga Senduk Sumampouw Tambunan Tendean "
                    + "Tumiwa Turangan Waworuntu Wenas"),
    JAVANESE(Religion.ISLAM,
            "Agus Agung Bambang Budi Cahyo Darmo Dedi Dwi Eko Gunawan Harjo Hartono Heru Imam Joko Karjo Kuncoro Mulyono "
                    + "Pardi Purwanto Purnomo Rahmat Ratno Sarwo Setyo Slamet Suharto Sukarno Sumarno Supardi Suparman "
                    + "Suprianto Suroso Sutrisno Suwarno Teguh Tri Wahyu Warsito Yanto",
            "Ani Asih Astuti Endang Dyah Dwi Eni Ernawati Haryati Ika Jumiati Juminah Kasmi Lastri Ningsih Nanik Parti "
                    + "Puji Purwanti Ratmi Retno Rini Rukmi Sari Sri Suci Sulastri Sumarni Sumiyati Suparmi Suryani "
                    + "Sutinah Titik Tri Tumini Utami Wahyuni Warsini Wiwik Yuni",
            "Atmojo Budiono Cahyono Hadi Haryanto Hidayat Junaedi Kusuma Kurniawan Nugroho Prabowo Pranoto Prasetyo "
                    + "Pratama Purnomo Saputro Santoso Setiawan Subagyo Sugiarto Suharjo Sulistyo Sumarjo Susanto "
                    + "Sutejo Suwito Utomo Wibowo Widodo Wijaya"),
    GORONTALO(Religion.ISLAM,
            "Abas Abdullah Arman Asril Ayub Djoni Ferdi Hamid Harun Hasanudin Herson Iwan Jufri Kasim Lukman Mukhlis Noval "
                    + "Rahman Rauf Risno Roni Saiful Sofyan Suardi Syarif Tahir Umar Wawan Yasin Zakaria",
            "Aida Ain Asna Delvi Erni Fatma Hadija Hartin Herlina Irma Isna Kalsum Lian Marwa Mawar Meilan Nining Nurain "
                    + "Olan Rahmi Ramla Ratni Rosna Sabrina Sarpin Selmi Warni Widya Yuli Yusna",
            "Abdullah Adam Ahmad Bakari Dali Gani Hasan Hulopi Ibrahim Igirisa Ismail Kadir Katili Lamusu Laiya Maku "
                    + "Mantali Musa Nento Otoluwa Pakaya Pomalingo Rahim Suleman Tangahu Tuli Utina Yunus Yusuf Zees");

    private static final int OLD_SPELLING_UNTIL = 1965;

    private final Religion religion;
    private final List<String> men;
    private final List<String> women;
    private final List<String> families;

    NameStock(Religion religion, String men, String women, String families) {
        this.religion = religion;
        this.men = List.of(men.split(" "));
        this.women = List.of(women.split(" "));
        this.families = List.of(families.split(" "));
    }

    Religion religion() {
        return religion;
    }

    String family(RandomGenerator random) {
        return pick(families, random);
    }

    /** @return one or two given names, now and then as they were spelt before 1972 */
    String given(Sex sex, int birthYear, RandomGenerator random) {
        var names = sex == Sex.MALE ? men : women;
        var first = pick(names, random);
        var second = pick(names, random);
        var given = random.nextInt(10) < 3 || second.equals(first) ? first : first + " " + second;
        return birthYear < OLD_SPELLING_UNTIL && random.nextInt(4) == 0 ? old(given) : given;
    }

    private static String old(String name) {
        return name.replace("J", "Dj").replace("j", "dj").replace("C", "Tj").replace("c", "tj").replace("Y", "J")
                .replace("y", "j").replace("U", "Oe").replace("u", "oe");
    }

    private static String pick(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }
}
