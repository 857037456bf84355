using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Audits;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Accounts.Exports;

/// <summary>Tells a person what is kept of them.</summary>
public static class ExportAccountHandler
{
    public static async Task<DataExport> Handle(ExportAccount query, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Account>(query.AccountId, cancellation) is not { } account || await session.LoadAsync<Credential>(query.AccountId, cancellation) is not { } credential)
        {
            return DataExport.Empty;
        }

        var history = await session.Tell(AccountWords.Module, account.Id.Value, AccountWords.SubjectOf(account), AccountWords.Tell, cancellation);
        return new(
        [
            new("Compte", [new Dictionary<string, string>
            {
                ["Adresse e-mail"] = (await keys.Open(credential.Email, cancellation))?.Value ?? "",
                ["Créé"] = French.Instant(account.RegisteredAt),
                ["Réponse à un refus"] = account.Contest is { } contest ? await keys.Open(contest, cancellation) ?? "" : "",
            }]),
            new("Autres adresses e-mail", await OtherEmails(credential, keys, cancellation)),
            new("Profil", await Profile(account, keys, cancellation)),
            new("Adresses de livraison", await Addresses(account, keys, cancellation)),
            new("Seconds facteurs", await Factors(credential, keys, cancellation)),
            new("Connexions ouvertes", await Sessions(account.Id, session, keys, cancellation)),
            .. await CompanyExport.Of(account.Id, session, keys, cancellation),
            new("Histoire du compte", [.. history.Select(entry => new Dictionary<string, string> { ["Date"] = French.Instant(entry.At), ["Événement"] = entry.Sentence })]),
        ]);
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> OtherEmails(Credential credential, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var (other, role) in credential.FormerEmails.Select(former => (former, "d’avant")).Concat(credential.NextEmail is { } next ? [(next, "à confirmer")] : []))
        {
            rows.Add(new Dictionary<string, string> { ["Adresse"] = (await keys.Open(other.Email, cancellation))?.Value ?? "", ["Rôle"] = role, ["Jusqu’au"] = French.Instant(other.Until) });
        }

        return rows;
    }

    /// <summary>Secrets are for devices, not for files: of each factor, that it is there.</summary>
    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Factors(Credential credential, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        if (credential.Authenticator is not null)
        {
            rows.Add(new Dictionary<string, string> { ["Facteur"] = "Application d’authentification" });
        }

        foreach (var passkey in credential.Passkeys)
        {
            rows.Add(new Dictionary<string, string> { ["Facteur"] = $"Clé d’accès\u00A0: {await keys.Open(passkey.Name, cancellation)}", ["Ajoutée"] = French.Instant(passkey.AddedAt) });
        }

        if (credential.RecoveryKeys.Count > 0)
        {
            rows.Add(new Dictionary<string, string> { ["Facteur"] = French.Count(credential.RecoveryKeys.Count, "code de secours", "codes de secours") });
        }

        return rows;
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Profile(Account account, IPersonKeys keys, CancellationToken cancellation) =>
        account.Details is { } kept && await keys.Open(kept, cancellation) is { } details
            ? [new Dictionary<string, string> { ["Prénom"] = details.FirstName, ["Nom"] = details.LastName, ["Téléphone"] = details.Phone ?? "" }]
            : [];

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Addresses(Account account, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var booked in account.Addresses)
        {
            if (await keys.Open(booked.Address, cancellation) is { } address)
            {
                rows.Add(new Dictionary<string, string>
                {
                    ["Destinataire"] = address.Recipient, ["Rue"] = address.Line1, ["Complément"] = address.Line2 ?? "", ["Ville"] = $"{address.PostalCode} {address.City}",
                    ["Téléphone"] = address.Phone ?? "",
                });
            }
        }

        return rows;
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Sessions(AccountId id, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var open in await session.Query<Session>().Where(known => known.AccountId == id).ToListAsync(cancellation))
        {
            rows.Add(new Dictionary<string, string> { ["Appareil"] = await keys.Open(open.Device, cancellation) ?? "", ["Ouverte"] = French.Instant(open.StartedAt), ["Vue"] = French.Instant(open.LastSeenAt) });
        }

        return rows;
    }
}
