extension Words {
  /// Regions with their partners, each with its capital.
  static let regions: [(name: String, partners: [(name: String, capital: String)])] = [
    (
      "Southeast Asia",
      partners(
        """
        Laos/Vientiane Cambodia/Phnom_Penh Indonesia/Jakarta Thailand/Bangkok Malaysia/Kuala_Lumpur
        Singapore/Singapore Philippines/Manila Myanmar/Naypyidaw Brunei/Bandar_Seri_Begawan
        Timor-Leste/Dili
        """)
    ),
    (
      "East Asia",
      partners(
        "China/Beijing Japan/Tokyo South_Korea/Seoul Mongolia/Ulaanbaatar North_Korea/Pyongyang")
    ),
    (
      "South Asia",
      partners(
        """
        India/New_Delhi Pakistan/Islamabad Bangladesh/Dhaka Sri_Lanka/Colombo Nepal/Kathmandu
        Bhutan/Thimphu Maldives/Malé Afghanistan/Kabul
        """)
    ),
    (
      "Central Asia",
      partners(
        """
        Kazakhstan/Astana Uzbekistan/Tashkent Turkmenistan/Ashgabat Kyrgyzstan/Bishkek
        Tajikistan/Dushanbe
        """)
    ),
    (
      "Middle East",
      partners(
        """
        United_Arab_Emirates/Abu_Dhabi Israel/Jerusalem Iran/Tehran Iraq/Baghdad Kuwait/Kuwait_City
        Qatar/Doha Saudi_Arabia/Riyadh Oman/Muscat Bahrain/Manama Jordan/Amman Lebanon/Beirut
        Syria/Damascus Türkiye/Ankara Yemen/Sanaa Palestine/Ramallah
        """)
    ),
    (
      "Europe",
      partners(
        """
        Russia/Moscow France/Paris Germany/Berlin United_Kingdom/London Italy/Rome Spain/Madrid
        Poland/Warsaw Netherlands/The_Hague Belgium/Brussels Sweden/Stockholm Finland/Helsinki
        Denmark/Copenhagen Norway/Oslo Hungary/Budapest Czechia/Prague Slovakia/Bratislava
        Bulgaria/Sofia Romania/Bucharest Ukraine/Kyiv Belarus/Minsk Austria/Vienna
        Switzerland/Bern Greece/Athens Portugal/Lisbon Ireland/Dublin Serbia/Belgrade
        Croatia/Zagreb Slovenia/Ljubljana Lithuania/Vilnius Latvia/Riga Estonia/Tallinn
        Luxembourg/Luxembourg Malta/Valletta Cyprus/Nicosia Iceland/Reykjavík Albania/Tirana
        Moldova/Chișinău Georgia/Tbilisi Armenia/Yerevan Azerbaijan/Baku North_Macedonia/Skopje
        Montenegro/Podgorica Bosnia_and_Herzegovina/Sarajevo Andorra/Andorra_la_Vella
        Monaco/Monaco San_Marino/San_Marino Liechtenstein/Vaduz
        """)
    ),
    (
      "North America",
      partners("United_States/Washington,_D.C. Canada/Ottawa Mexico/Mexico_City")
    ),
    (
      "Latin America",
      partners(
        """
        Cuba/Havana Brazil/Brasília Argentina/Buenos_Aires Chile/Santiago Peru/Lima
        Colombia/Bogotá Venezuela/Caracas Ecuador/Quito Bolivia/Sucre Uruguay/Montevideo
        Paraguay/Asunción Panama/Panama_City Costa_Rica/San_José Nicaragua/Managua
        Honduras/Tegucigalpa Guatemala/Guatemala_City El_Salvador/San_Salvador Belize/Belmopan
        Haiti/Port-au-Prince Dominican_Republic/Santo_Domingo Jamaica/Kingston Barbados/Bridgetown
        Trinidad_and_Tobago/Port_of_Spain Guyana/Georgetown Suriname/Paramaribo Bahamas/Nassau
        Grenada/St._George's Saint_Lucia/Castries Dominica/Roseau Antigua_and_Barbuda/St._John's
        Saint_Kitts_and_Nevis/Basseterre Saint_Vincent_and_the_Grenadines/Kingstown
        """)
    ),
    (
      "Africa",
      partners(
        """
        Egypt/Cairo South_Africa/Pretoria Algeria/Algiers Morocco/Rabat Tunisia/Tunis Libya/Tripoli
        Angola/Luanda Mozambique/Maputo Nigeria/Abuja Ethiopia/Addis_Ababa Kenya/Nairobi
        Tanzania/Dodoma Uganda/Kampala Ghana/Accra Senegal/Dakar Côte_d'Ivoire/Yamoussoukro
        Cameroon/Yaoundé Gabon/Libreville Congo/Brazzaville Zambia/Lusaka Zimbabwe/Harare
        Namibia/Windhoek Botswana/Gaborone Madagascar/Antananarivo Mali/Bamako Niger/Niamey
        Chad/N'Djamena Sudan/Khartoum South_Sudan/Juba Somalia/Mogadishu Djibouti/Djibouti
        Eritrea/Asmara Rwanda/Kigali Burundi/Gitega Malawi/Lilongwe Lesotho/Maseru
        Eswatini/Mbabane Mauritius/Port_Louis Seychelles/Victoria Comoros/Moroni Benin/Porto-Novo
        Togo/Lomé Burkina_Faso/Ouagadougou Guinea/Conakry Guinea-Bissau/Bissau Gambia/Banjul
        Sierra_Leone/Freetown Liberia/Monrovia Mauritania/Nouakchott Cabo_Verde/Praia
        São_Tomé_and_Príncipe/São_Tomé Equatorial_Guinea/Malabo Central_African_Republic/Bangui
        """)
    ),
    (
      "Oceania",
      partners(
        """
        Australia/Canberra New_Zealand/Wellington Papua_New_Guinea/Port_Moresby Fiji/Suva
        Solomon_Islands/Honiara Vanuatu/Port_Vila Samoa/Apia Tonga/Nukuʻalofa Kiribati/Tarawa
        Tuvalu/Funafuti Nauru/Yaren Palau/Ngerulmud Marshall_Islands/Majuro Micronesia/Palikir
        """)
    ),
  ]

  /// Partners written `Name/Capital`, apart by blanks, with `_` for a blank in a name.
  private static func partners(_ text: String) -> [(name: String, capital: String)] {
    text.split(whereSeparator: \.isWhitespace).map { pair in
      let names = pair.split(separator: "/").map { word in
        String(word.map { $0 == "_" ? " " : $0 })
      }
      return (names[0], names[1])
    }
  }
}
