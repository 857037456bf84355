using System.Diagnostics.CodeAnalysis;
using Sipoko.Web.Forms;

namespace Sipoko.Checkout.Orders;

/// <summary>The form of an order's delivery: seven fields, two of them optional.</summary>
internal sealed record DeliveryForm(Field Email, Field Recipient, Field Line1, Field Line2, Field PostalCode, Field City, Field Phone, IReadOnlyList<FieldError> Errors)
{
    private const int MaxLine = 80;
    private const int MaxPhone = 20;

    public static DeliveryForm Blank(EmailAddress? email, PostalAddress? address) => Of(FormFields.Empty(), email, address);

    public static DeliveryForm Of(FormFields fields, EmailAddress? email = null, PostalAddress? address = null) => new(
        Field(fields, "email", "Adresse e-mail", email?.Value) with
        {
            Type = "email",
            Autocomplete = "email",
            Inputmode = "email",
            MaxLength = EmailAddress.MaxLength,
            Hint = "Pour la confirmation et le suivi. Aucun compte n’est nécessaire.",
        },
        Field(fields, "name", "Prénom et nom", address?.Recipient) with { Autocomplete = "name", MaxLength = MaxLine },
        Field(fields, "line1", "Numéro et rue", address?.Line1) with { Autocomplete = "address-line1", MaxLength = MaxLine },
        Field(fields, "line2", "Bâtiment, étage, digicode", address?.Line2) with { Autocomplete = "address-line2", MaxLength = MaxLine, Required = false },
        Field(fields, "postal_code", "Code postal", address?.PostalCode) with
        {
            Autocomplete = "postal-code",
            Inputmode = "numeric",
            MaxLength = 5,
            Hint = "France métropolitaine, Corse et Monaco.",
        },
        Field(fields, "city", "Ville", address?.City) with { Autocomplete = "address-level2", MaxLength = MaxLine },
        Field(fields, "phone", "Téléphone", address?.Phone) with
        {
            Type = "tel",
            Autocomplete = "tel",
            Inputmode = "tel",
            MaxLength = MaxPhone,
            Required = false,
            Hint = "Pour le livreur seulement, s’il ne trouve pas l’adresse.",
        },
        fields.Errors);

    public static bool TryParse(FormFields fields, [NotNullWhen(true)] out EmailAddress? email, [NotNullWhen(true)] out PostalAddress? address)
    {
        email = fields.Value<EmailAddress>("email", EmailAddress.TryParse, "Indiquez une adresse e-mail complète, par exemple camille@exemple.fr.");
        var name = fields.Text("name", MaxLine, "Indiquez le prénom et le nom de la personne qui reçoit le colis.");
        var line1 = fields.Text("line1", MaxLine, "Indiquez le numéro et la rue.");
        var line2 = fields.OptionalText("line2", MaxLine);
        var postalCode = fields.DeliveryPostalCode("postal_code");
        var city = fields.Text("city", MaxLine, "Indiquez la ville.");
        var phone = fields.OptionalPhone("phone");
        address = fields.AreValid ? new(name, line1, line2, postalCode, city, phone) : null;
        return address is not null && email is not null;
    }

    private static Field Field(FormFields fields, string name, string label, string? known) => new(name, label, fields.Raw(name) ?? known, fields.ErrorOf(name));
}
