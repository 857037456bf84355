namespace Sipoko.Web.Forms;

/// <summary>What every form asks of a French postal code and of a telephone number.</summary>
public static class PostalFields
{
    private const int Digits = 5;
    private const int MaxPhone = 20;

    public static string PostalCode(this FormFields fields, string name)
    {
        var typed = string.Concat((fields.Raw(name) ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (typed.Length != Digits || !typed.All(char.IsAsciiDigit))
        {
            fields.Refuse(name, "Le code postal compte 5 chiffres, par exemple 58310.");
        }

        return typed;
    }

    /// <summary>Of a place where we deliver.</summary>
    public static string DeliveryPostalCode(this FormFields fields, string name)
    {
        var typed = fields.PostalCode(name);
        if (fields.ErrorOf(name) is null && !PostalAddress.Serves(typed))
        {
            fields.Refuse(name, "Nous livrons en France métropolitaine, en Corse et à Monaco seulement.");
        }

        return typed;
    }

    /// <summary>Null when the person gives none.</summary>
    public static string? OptionalPhone(this FormFields fields, string name)
    {
        var typed = fields.OptionalText(name, MaxPhone);
        if (typed is not null && !IsPhone(typed))
        {
            fields.Refuse(name, "Indiquez un numéro joignable, par exemple 06 12 34 56 78, ou laissez ce champ vide.");
        }

        return typed;
    }

    public static string Phone(this FormFields fields, string name)
    {
        var typed = fields.Text(name, MaxPhone, "Indiquez un téléphone où l’on vous joint.");
        if (typed.Length > 0 && !IsPhone(typed))
        {
            fields.Refuse(name, "Indiquez un numéro joignable, par exemple 05 12 34 56 78.");
        }

        return typed;
    }

    private static bool IsPhone(string typed) =>
        typed.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '.' or '-' or '(' or ')' or '\u00A0') && typed.Count(char.IsAsciiDigit) is >= 9 and <= 15;
}
