namespace Sipoko.Faults.Checking.Promises;

/// <summary>I15. Every number that was mailed is one of an order that exists; every mail that was recorded left, and every mail that left was recorded.</summary>
internal static class EveryMailIsTrue
{
    public static readonly Rule Rule = new("I15", "every mail is recorded and names orders that exist", Examine);

    private static Finding Examine(Facts facts)
    {
        var known = facts.Orders.Select(order => order.Reference).Concat(facts.CardSales.Select(sale => sale.Reference)).ToHashSet();
        var recorded = facts.Mails.Where(mail => !mail.IsWithheld).Select(mail => mail.Id).ToHashSet();
        var files = facts.Mailbox.Select(mail => mail.Id).ToHashSet();
        return Finding.Of(facts.Mailbox, mail =>
            [
                .. mail.References.Where(reference => !known.Contains(reference)).Select(reference => Violation.Of($"a mail names {reference}, which does not exist", mail.Id)),
                .. recorded.Contains(mail.Id) ? Array.Empty<Violation>() : [Violation.Of("a mail left and is not recorded", mail.Id)],
            ]) + Finding.Of(facts.Mails.Where(mail => !mail.IsWithheld), mail => files.Contains(mail.Id) ? [] : [Violation.Of($"a mail {mail.Kind} is recorded and never left", mail.Id)]);
    }
}
