namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> MessagingFields => new()
    {
        ["/compte/messages/{id:guid}"] = ["id", "message"],
        ["/vendeur/messages/{id:guid}"] = ["id", "message"],
        ["/aide/{article}/avis"] = ["utile", "pourquoi"],
    };
}
