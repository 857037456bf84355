using Marten;
using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Accounts.Sellers.Desk;
using Sipoko.Web.Language;

namespace Sipoko.Accounts.Exports;

/// <summary>What is kept of a person as the owner of a company that sells or asks to.</summary>
internal static class CompanyExport
{
    public static async Task<IReadOnlyList<ExportedSection>> Of(AccountId applicant, IQuerySession session, IPersonKeys keys, CancellationToken cancellation) =>
    [
        new("Brouillon de demande à vendre", await Draft(applicant, session, keys, cancellation)),
        new("Entreprises", await Companies(applicant, session, keys, cancellation)),
    ];

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Draft(AccountId applicant, IQuerySession session, IPersonKeys keys, CancellationToken cancellation) =>
        await session.LoadAsync<ApplicationDraft>(applicant, cancellation) is { } draft && await keys.Open(draft.Typed, cancellation) is { } typed
            ? [typed.Fields.Where(field => !field.Key.EndsWith("-garde", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value)]
            : [];

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Companies(AccountId applicant, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var seller in await session.Query<Seller>().Where(known => known.Applicant == applicant).ToListAsync(cancellation))
        {
            var representative = await keys.Open(seller.Representative, cancellation);
            var extra = seller.Dossier?.Extra is { } told ? await keys.Open(told, cancellation) : null;
            var contest = seller.Suspension?.Contest is { } words ? await keys.Open(words, cancellation) : null;
            rows.Add(new Dictionary<string, string>
            {
                ["Entreprise"] = $"{seller.Identity.LegalName}, {seller.Identity.LegalForm}, SIREN {seller.Siren}, SIRET {seller.Siret.Value}, TVA {seller.Identity.VatNumber}",
                ["Siège"] = $"{seller.Identity.Street}, {seller.Identity.PostalCode} {seller.Identity.City}",
                ["Boutique"] = $"{seller.Identity.ShopName}, {seller.Identity.Email.Value}, {seller.Identity.Phone}",
                ["État"] = SellerStateWords.Of(seller.Status),
                ["Représentant"] = representative is null ? "" : $"{representative.FirstName} {representative.LastName}",
                ["Complément"] = extra?.Text ?? "",
                ["Contestation"] = contest?.Text ?? "",
                ["Pièces"] = string.Join(", ", (seller.Dossier?.Papers ?? []).Concat(seller.Change?.Papers ?? []).Select(paper => PaperWords.Of(paper.Kind))),
                ["Demande"] = French.Instant(seller.AppliedAt),
            });
        }

        return rows;
    }
}
