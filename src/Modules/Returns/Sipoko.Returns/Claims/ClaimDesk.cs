using Microsoft.AspNetCore.Http;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>Where both parties of a claim hand in what they do: finds the claim for whom it is, reads the form, asks, and shows the page again with what is wrong.</summary>
internal sealed class ClaimDesk(ClaimReader claims, OrderAccess access, Uploads uploads, IPersonKeys keys, IMessageBus bus, Pages pages, TimeProvider clock)
{
    public async Task<IResult> Show(HttpContext http, Guid id, Party party)
    {
        if (await Find(http, id, party) is not { } claim)
        {
            // The link in a mail asks an account's holder to sign in first; whether the claim exists is not told.
            return party is Party.Seller || http.User.Identity is { IsAuthenticated: true } ? Reply.NotFound() : Results.Challenge();
        }

        if (party is Party.Buyer && access.IsGranted(http, claim.OrderId))
        {
            access.Grant(http, claim.OrderId); // came by the link in the mail: the answer is a POST without it
        }

        return pages.Show(await View(claim, party, FormFields.Empty(), new Dictionary<string, IReadOnlyList<TakenFile>>(), http.RequestAborted));
    }

    public async Task<IResult> Post<TCommand>(HttpContext http, Guid id, Party party, Func<AskedOfClaim, Task<TCommand>> read) where TCommand : class
    {
        if (await Find(http, id, party) is not { } claim)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var asked = new AskedOfClaim(fields, ActorOf(http, claim, party), claim.Subject.Person, uploads, keys, http.RequestAborted);
        var command = await read(asked);
        if (!fields.AreValid)
        {
            return pages.Invalid(await View(claim, party, fields, asked.Taken, http.RequestAborted));
        }

        return await pages.Answer(await bus.Ask(command, http), $"{Root(party)}/{id}", async refusal =>
        {
            fields.Refuse(refusal);
            return await View(claim, party, fields, asked.Taken, http.RequestAborted);
        });
    }

    /// <summary>A file of the claim, for one of its parties.</summary>
    public async Task<IResult> File(HttpContext http, Guid id, Guid file, Party party, IFileStore files) =>
        await Find(http, id, party) is { } claim && (await claims.History(claim.Id, http.RequestAborted)).Any(line => line.Files.Contains(new FileId(file)))
            ? FileReply.Private(await files.Find(new(file), http.RequestAborted))
            : Reply.NotFound();

    private static string Root(Party party) => party is Party.Seller ? "/vendeur/retours" : "/compte/retours";

    private ClaimActor ActorOf(HttpContext http, Claim claim, Party party) => party is Party.Seller
        ? ClaimActor.OfSeller(http.User.SellerId())
        : ClaimActor.OfBuyer(http.User.AccountId(), access.IsGranted(http, claim.OrderId));

    private async Task<Claim?> Find(HttpContext http, Guid id, Party party) =>
        await claims.Find(new(id), http.RequestAborted) is { } claim && ActorOf(http, claim, party).TakesPartIn(claim) ? claim : null;

    private async Task<IPageView> View(Claim claim, Party party, FormFields fields, IReadOnlyDictionary<string, IReadOnlyList<TakenFile>> taken, CancellationToken cancellation)
    {
        var view = new ClaimView(claim, await claims.History(claim.Id, cancellation), party, ParisTime.Day(clock.GetUtcNow()), new(fields, taken));
        return party is Party.Seller ? new ShowSellerClaimPage(view) : new ShowBuyerClaimPage(view);
    }
}

/// <summary>One form of a claim's page, read field by field; what people wrote is sealed under the buyer's key.</summary>
internal sealed class AskedOfClaim(FormFields fields, ClaimActor actor, PersonId person, Uploads uploads, IPersonKeys keys, CancellationToken cancellation)
{
    private static readonly FileRules Pieces = new(5, TakesPdf: true);
    private readonly Dictionary<string, IReadOnlyList<TakenFile>> taken = [];

    public ClaimActor Actor => actor;

    public IReadOnlyDictionary<string, IReadOnlyList<TakenFile>> Taken => taken;

    public static FileRules RulesOf(string name) => name is "etiquette" or "recu" ? FileRules.OneDocument : Pieces;

    public async Task<Personal<ClaimText>> Text(string name, string whenEmpty) =>
        fields.Lines(name, ClaimText.MaxLength, whenEmpty) is { Length: > 0 } text ? await keys.Seal(person, Purpose.Contract, new ClaimText(text), cancellation) : default;

    public string Line(string name, int most, string whenEmpty) => fields.Text(name, most, whenEmpty);

    public TrackingNumber Tracking(string name) => fields.Value<TrackingNumber>(name, TrackingNumber.TryParse, "Indiquez le numéro de suivi\u00A0: de 6 à 35 lettres et chiffres.");

    public string Choice(string name, IReadOnlyList<string> among, string whenWrong) => fields.Choice(name, among, whenWrong);

    public Guid Id(string name) => fields.Value<Guid>(name, Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");

    public Money Amount(string name) => fields.Value<Money>(name, EuroAmount.TryParse, "Indiquez un montant en euros, par exemple 12,50.");

    public Money OptionalAmount(string name) => string.IsNullOrWhiteSpace(fields.Raw(name)) ? Money.Zero : fields.Value<Money>(name, EuroAmount.TryParseSmall, "Indiquez un montant en euros, 100\u00A0€ au plus, par exemple 6,50.");

    public IReadOnlyList<DeliveryFact> Facts(string name) =>
        [.. fields.All(name).Select(typed => Enum.TryParse<DeliveryFact>(typed, out var fact) && Enum.IsDefined(fact) ? fact : (DeliveryFact?)null).OfType<DeliveryFact>().Distinct()];

    public async Task<IReadOnlyList<FileId>> Files(string name) => [.. (await Take(name)).Select(file => file.Id)];

    public async Task<TakenFile?> OneFile(string name) => await Take(name) is [var file, ..] ? file : null;

    private async Task<IReadOnlyList<TakenFile>> Take(string name) => taken[name] = await uploads.Take(fields, name, RulesOf(name), new(person, Purpose.Contract), cancellation);
}
