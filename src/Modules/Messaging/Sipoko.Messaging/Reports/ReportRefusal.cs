namespace Sipoko.Messaging.Reports;

internal static class ReportRefusal
{
    public static readonly Refusal NotYours = Refusal.Absence("report.not_yours");
    public static readonly Refusal AlreadyDecided = new("report.already_decided", "Ce signalement est déjà décidé\u00A0; seul un recours peut y revenir.");
    public static readonly Refusal NoReasons = new("report.no_reasons", "Exposez les faits (dix caractères au moins) et le fondement de la décision.", "faits");
    public static readonly Refusal NoProduct = new("report.no_product", "Ce signalement ne porte pas sur un produit\u00A0: rien à retirer.", "decision");
    public static readonly Refusal NoSeller = new("report.no_seller", "Ce signalement ne désigne aucun vendeur.", "decision");
    public static readonly Refusal NobodyToWarn = new("report.nobody_to_warn", "Ce signalement ne désigne ni boutique ni auteur connu de nous\u00A0: personne à avertir.", "decision");
    public static readonly Refusal NotDecided = new("report.not_decided", "Il n’y a pas encore de décision à contester.");
    public static readonly Refusal TooLate = new("report.too_late", "Le délai de six mois pour contester est passé. Vous pouvez toujours saisir le tribunal.");
    public static readonly Refusal ContestOpen = new("report.contest_open", "Cette décision est déjà en cours de réexamen.");
    public static readonly Refusal ContestedBefore = new("report.contested_before", "Vous avez déjà contesté\u00A0: la décision rendue ensuite est la dernière chez nous.");
    public static readonly Refusal SamePerson = new("report.same_person", "Vous avez pris cette décision\u00A0: une autre personne de l’équipe doit réexaminer.");
    public static readonly Refusal NoContest = new("report.no_contest", "Personne n’a contesté cette décision.");
}
