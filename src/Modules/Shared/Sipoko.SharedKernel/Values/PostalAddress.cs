namespace Sipoko.SharedKernel;

/// <summary>Where a parcel goes: metropolitan France with Corsica, and Monaco.</summary>
public sealed record PostalAddress(string Recipient, string Line1, string? Line2, string PostalCode, string City, string? Phone)
{
    /// <summary>Whether we deliver there: five digits, without the overseas departments (97, 98 but Monaco) and the army's 00.</summary>
    public static bool Serves(string postalCode) =>
        postalCode is [_, _, _, _, _] && postalCode.All(char.IsAsciiDigit) && postalCode[..2] is not ("00" or "96" or "97" or "99")
        && (postalCode[..2] != "98" || postalCode[..3] == "980");
}
