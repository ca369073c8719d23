"""The vocabulary of the benchmark map: ordinary words, so that text wraps and shapes as usual."""

_TEXT = """
    a about account add advice after again all an and answer any app appointment area arrive ask
    at available back bag bank basket be because before best bill book box branch brand browse
    budget button buy by call campaign can cancel card care carrier cart catalogue change chat
    check checkout choose city click clerk close code collect colour compare complain confirm
    contact contract cost counter coupon courier customer damaged date day deal decide delay
    deliver delivery desk detail device different direct discount doorstep download early easy
    email end enter error estimate every exchange expect explain fabric family fast favourite fee
    fill filter final find first fit follow for form found free friend from full get gift give go
    goes good guarantee guide has have hear help her hidden his hold home hope hour how if in
    inbox information install instructions insurance into invoice is it item keep key know label
    language large last late later leave letter line link list live local long look lose loyalty
    mail make manager many map match meet member message minute missing mobile money more morning
    most move name near need new newsletter next night no note notice number of offer office on
    one online open or order other out over own pack page pair parcel park part password pay
    payment people phone photo pick place plan please point policy post price print problem
    process product promise proof question queue quick quote rate read ready receipt receive
    recommend refund register remember remind reminder repair reply report request reserve
    return review right room rule safe sale same satisfied save scan schedule screen search
    season second see sell send service set share ship shipping shop short show sign simple size
    sizes small social some soon special staff stand start station status step still stock store
    story street suggest summary support sure system take talk team tell terms text than that the
    their then there they thing this ticket till time to today together too top total track
    travel trial trust try two under understand until up update upgrade use user value very video
    visit voucher wait warehouse warranty was way weather web week welcome what when where which
    while who why will window with without word work worry year yes you your zone
"""
WORDS = tuple(_TEXT.split())
