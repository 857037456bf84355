using System.Net;
using Answer = Sipoko.Integration.Tests.Site.Visitor.Answer;

namespace Sipoko.Integration.Tests.Journeys;

/// <summary>Someone who gives a gift card, page by page.</summary>
internal sealed class Giver(SipokoApp app, Buyer buyer)
{
    public Visitor Browser => buyer.Browser;

    /// <summary>Describes a card, orders it, pays it, and comes back; gives the id of the purchase.</summary>
    public async Task<Guid> Buys(Person recipient, string amount, string? other = null)
    {
        var check = await Describes(recipient, amount, other);
        check.Heading.ShouldBe("Vérifiez la carte cadeau", check.Text);
        var (purchase, order) = await Commits(check);
        await app.Stripe.BuyerPays(order);
        (await ComesBack(purchase)).Heading.ShouldBe("Merci, la carte cadeau est payée");
        return purchase;
    }

    public async Task<Answer> Describes(Person recipient, string amount, string? other = null, string? day = null)
    {
        var form = await Browser.Opens("/carte-cadeau");
        return await Browser.Submits(
            form, "form[action='/carte-cadeau']", ("amount", amount), ("other", other ?? ""), ("recipient_name", recipient.Name), ("recipient_email", recipient.Email), ("sender_name", buyer.Person.Name),
            ("message", "Bon anniversaire !"), ("email", buyer.Person.Email), ("day", day ?? form.ValueOf("day")!));
    }

    public async Task<(Guid Purchase, PlacedOrder Order)> Commits(Answer check)
    {
        var purchase = Guid.Parse(check.Path.Split('/')[2]);
        var leaving = await Browser.Submits(check, "form[action$='/verification']");
        leaving.LeftFor.ShouldNotBeNull(leaving.Text);
        return (purchase, new("", new Uri(leaving.LeftFor).Segments[^1]));
    }

    public Task<Answer> ComesBack(Guid purchase) => app.Settled(() => Browser.Opens($"/carte-cadeau/{purchase}?session_id=x"));

    /// <summary>The code in the newest mail that brought a card to someone.</summary>
    public static string CodeOf(SipokoApp app, Person recipient, string about = "carte cadeau Sipoko de")
    {
        var mail = app.Mails.To(recipient.Email).Last(sent => sent.Subject.Contains(about, StringComparison.Ordinal));
        return mail.Text.Split('\n').Single(line => line.StartsWith("Votre code\u00A0: ", StringComparison.Ordinal))["Votre code\u00A0: ".Length..].Trim();
    }

    public static async Task<Answer> Balance(SipokoApp app, string code)
    {
        var visitor = app.Visitor();
        var answer = await visitor.Submits(await visitor.Opens("/carte-cadeau/solde"), "form[action='/carte-cadeau/solde']", ("code", code));
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer;
    }
}
