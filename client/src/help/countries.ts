/** Where somebody in a country finds help. Leave a country out rather than guess; `checked` is the month in which its source was read. */
export interface CountryHelp {
  /** As ISO 3166 has it. */
  readonly country: string;
  readonly emergency: string;
  readonly name: string;
  /** As one writes it; what is dialled are its digits. */
  readonly number: string;
  readonly web: string;
  readonly hours: string;
  readonly checked: string;
  readonly source: string;
}

const always = "day and night";
const checked = "2026-11";

/** One line a country: for everyone, without charge or at the price of a call, and by voice. */
export const countries: readonly CountryHelp[] = [
  {
    country: "AT",
    emergency: "112",
    name: "TelefonSeelsorge Österreich",
    number: "142",
    web: "https://www.telefonseelsorge.at",
    hours: always,
    checked,
    source: "https://www.telefonseelsorge.at",
  },
  {
    country: "AU",
    emergency: "000",
    name: "Lifeline",
    number: "13 11 14",
    web: "https://www.lifeline.org.au",
    hours: always,
    checked,
    source: "https://www.lifeline.org.au",
  },
  {
    country: "BR",
    emergency: "192",
    name: "CVV",
    number: "188",
    web: "https://cvv.org.br",
    hours: always,
    checked,
    source: "https://cvv.org.br",
  },
  {
    country: "CA",
    emergency: "911",
    name: "9-8-8 Suicide Crisis Helpline",
    number: "988",
    web: "https://988.ca",
    hours: always,
    checked,
    source: "https://988.ca",
  },
  {
    country: "CH",
    emergency: "112",
    name: "Die Dargebotene Hand · La Main Tendue · Telefono Amico",
    number: "143",
    web: "https://www.143.ch",
    hours: always,
    checked,
    source: "https://www.143.ch",
  },
  {
    country: "DE",
    emergency: "112",
    name: "TelefonSeelsorge",
    number: "0800 111 0 111",
    web: "https://www.telefonseelsorge.de",
    hours: always,
    checked,
    source: "https://www.telefonseelsorge.de",
  },
  {
    country: "ES",
    emergency: "112",
    name: "Línea 024",
    number: "024",
    web: "https://www.sanidad.gob.es/linea024/home.htm",
    hours: always,
    checked,
    source: "https://www.sanidad.gob.es/linea024/home.htm",
  },
  {
    country: "FI",
    emergency: "112",
    name: "MIELI Kriisipuhelin",
    number: "09 2525 0111",
    web: "https://mieli.fi",
    hours: always,
    checked,
    source: "https://mieli.fi",
  },
  {
    country: "FR",
    emergency: "112",
    name: "3114, numéro national de prévention du suicide",
    number: "3114",
    web: "https://3114.fr",
    hours: always,
    checked,
    source: "https://3114.fr",
  },
  {
    country: "GB",
    emergency: "999",
    name: "Samaritans",
    number: "116 123",
    web: "https://www.samaritans.org",
    hours: always,
    checked,
    source: "https://www.samaritans.org",
  },
  {
    country: "HU",
    emergency: "112",
    name: "Lelki elsősegély",
    number: "116 123",
    web: "https://sos116-123.hu",
    hours: always,
    checked,
    source: "https://sos116-123.hu",
  },
  {
    country: "IE",
    emergency: "112",
    name: "Samaritans Ireland",
    number: "116 123",
    web: "https://www.samaritans.org/ireland/",
    hours: always,
    checked,
    source: "https://www.samaritans.org/ireland/",
  },
  {
    country: "IN",
    emergency: "112",
    name: "Tele MANAS",
    number: "14416",
    web: "https://telemanas.mohfw.gov.in",
    hours: always,
    checked,
    source: "https://telemanas.mohfw.gov.in",
  },
  {
    country: "NL",
    emergency: "112",
    name: "113 Zelfmoordpreventie",
    number: "113",
    web: "https://www.113.nl",
    hours: always,
    checked,
    source: "https://www.113.nl",
  },
  {
    country: "NO",
    emergency: "113",
    name: "Mental Helse, Hjelpetelefonen",
    number: "116 123",
    web: "https://mentalhelse.no",
    hours: always,
    checked,
    source: "https://mentalhelse.no",
  },
  {
    country: "NZ",
    emergency: "111",
    name: "1737, need to talk?",
    number: "1737",
    web: "https://1737.org.nz",
    hours: always,
    checked,
    source: "https://1737.org.nz",
  },
  {
    country: "US",
    emergency: "911",
    name: "988 Suicide & Crisis Lifeline",
    number: "988",
    web: "https://988lifeline.org",
    hours: always,
    checked,
    source: "https://988lifeline.org",
  },
];

/** A country's name in English. */
export const countryName = (code: string): string =>
  new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
