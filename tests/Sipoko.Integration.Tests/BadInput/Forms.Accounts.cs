namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> AccountsFields => new()
    {
        ["/compte/inscription"] = ["demande", "adresse", "mot-de-passe"],
        ["/compte/confirmation"] = ["jeton"],
        ["/compte/connexion"] = ["adresse", "mot-de-passe", "ReturnUrl"],
        ["/compte/deconnexion"] = [],
        ["/compte/mot-de-passe-oublie"] = ["adresse"],
        ["/compte/nouveau-mot-de-passe"] = ["jeton", "mot-de-passe"],
    };
}
