namespace Sipoko.Integration.Tests.Journeys;

/// <summary>Someone the journeys are about. Each has a name, a street and an address found nowhere else, so that a trace of them is one.</summary>
public sealed record Person(string Email, string Name, string Street, string PostalCode, string City, string Phone)
{
    public const string Password = "quatre girafes sous la pluie";

    public static readonly Person Ysaline = new("ysaline@courrier.example", "Ysaline Quervel", "12 venelle des Martinets", "29000", "Quimper", "06 11 22 33 41");
    public static readonly Person Baudouin = new("baudouin@courrier.example", "Baudouin Tressard", "3 quai des Hirondelles", "44000", "Nantes", "06 11 22 33 42");
    public static readonly Person Perrine = new("perrine@courrier.example", "Perrine Lacassagne", "81 chemin des Genets", "81000", "Albi", "06 11 22 33 43");
    public static readonly Person Ouarda = new("ouarda@courrier.example", "Ouarda Belmonte", "5 impasse du Tilleul", "20000", "Ajaccio", "06 11 22 33 44");
    public static readonly Person Gwendal = new("gwendal@courrier.example", "Gwendal Morvezen", "27 hent ar Stivell", "22300", "Lannion", "06 11 22 33 45");
    public static readonly Person Solveig = new("solveig@courrier.example", "Solveig Auvraymont", "40 rue du Vieux Lavoir", "14000", "Caen", "06 11 22 33 46");
    public static readonly Person Ferdinand = new("ferdinand@courrier.example", "Ferdinand Quesnoye", "9 cour des Tanneurs", "76000", "Rouen", "06 11 22 33 47");
    public static readonly Person Melaine = new("melaine@courrier.example", "Melaine Kersauson", "16 sente des Ajoncs", "56000", "Vannes", "06 11 22 33 48");
    public static readonly Person Isaure = new("isaure@courrier.example", "Isaure Montclar", "2 allée des Cerisiers", "63000", "Clermont-Ferrand", "06 11 22 33 49");

    public static readonly Person Thiphaine = new("thiphaine@courrier.example", "Thiphaine Brindejonc", "16 rue des Lices-Hautes", "35000", "Rennes", "06 11 22 33 48");
    public static readonly Person Maxence = new("maxence@courrier.example", "Maxence Delaporte-Vial", "52 montée des Carmes", "69005", "Lyon", "06 11 22 33 49");
    public static readonly Person Eudoxie = new("eudoxie@courrier.example", "Eudoxie Rambaudot", "8 place de la Halle-au-Blé", "21000", "Dijon", "06 11 22 33 53");
    public static readonly Person Aubin = new("aubin@courrier.example", "Aubin Querelleux", "7 traverse des Lilas", "13001", "Marseille", "06 11 22 33 50");
    public static readonly Person Nolwenn = new("nolwenn@courrier.example", "Nolwenn Aberwrac", "3 place du Lavoir", "29200", "Brest", "06 11 22 33 51");
    public static readonly Person Louane = new("louane@yopmail.com", "Louane Testarond", "8 chemin des Mésanges", "35000", "Rennes", "06 11 22 33 52");

    public static readonly IReadOnlyList<Person> All =
        [Aubin, Nolwenn, Louane, Melaine, Isaure, Ysaline, Baudouin, Perrine, Ouarda, Gwendal, Solveig, Ferdinand, Thiphaine, Maxence, Eudoxie];

    public (string, string)[] Delivery => [("email", Email), ("name", Name), ("line1", Street), ("line2", ""), ("postal_code", PostalCode), ("city", City), ("phone", Phone)];

    /// <summary>What must stand nowhere in clear.</summary>
    public IReadOnlyList<string> Traces => [Email, Name, Street, Phone];
}
