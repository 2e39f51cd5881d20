# Ruang cetak: mencetak dan mengisi cip, menghitung blangko. Tidak merekam.
# Basis data bersama loket lain: ganti store, dan setel loket.store.user serta loket.store.password di folder data.
name = Ruang cetak
modules = printing, stock
drivers = ipp, pcsc
language = id
store = local
route = LOCAL_SERVER
