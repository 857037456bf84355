using Sipoko.Web.Forms;

namespace Sipoko.Accounts.Profiles;

/// <summary>The fields of a person's details and of their addresses.</summary>
internal static class ProfileFields
{
    public const string FirstName = "prenom";
    public const string LastName = "nom";

    private const string Phone = "phone";
    private const int MaxLine = 80;
    private const int MaxPhone = 20;

    public static ProfileDetails DetailsIn(FormFields fields) => new(
        fields.Text(FirstName, MaxLine, "Indiquez votre prénom."), fields.Text(LastName, MaxLine, "Indiquez votre nom."), fields.OptionalPhone(Phone));

    public static PostalAddress AddressIn(FormFields fields) => new(
        fields.Text("name", MaxLine, "Indiquez le prénom et le nom de la personne qui reçoit le colis."), fields.Text("line1", MaxLine, "Indiquez le numéro et la rue."),
        fields.OptionalText("line2", MaxLine), fields.DeliveryPostalCode("postal_code"), fields.Text("city", MaxLine, "Indiquez la ville."), fields.OptionalPhone(Phone));

    public static Field NameField(this FormFields fields, string name, string label, string? known, string autocomplete) =>
        new(name, label, fields.Raw(name) ?? known, fields.ErrorOf(name), Autocomplete: autocomplete, MaxLength: MaxLine);

    public static Field PhoneField(this FormFields fields, string? known) => new(
        Phone, "Téléphone", fields.Raw(Phone) ?? known, fields.ErrorOf(Phone), "tel", "Pour le livreur seulement, s’il ne trouve pas l’adresse.", "tel", "tel", MaxPhone, Required: false);

    public static IReadOnlyList<Field> AddressFields(this FormFields fields, PostalAddress? known) =>
    [
        fields.NameField("name", "Prénom et nom", known?.Recipient, "name"),
        fields.NameField("line1", "Numéro et rue", known?.Line1, "address-line1"),
        fields.NameField("line2", "Bâtiment, étage, digicode", known?.Line2, "address-line2") with { Required = false },
        fields.NameField("postal_code", "Code postal", known?.PostalCode, "postal-code") with { Inputmode = "numeric", MaxLength = 5, Hint = "France métropolitaine, Corse et Monaco." },
        fields.NameField("city", "Ville", known?.City, "address-level2"),
        fields.PhoneField(known?.Phone),
    ];
}
